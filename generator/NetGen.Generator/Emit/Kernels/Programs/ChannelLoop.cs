using NetGen.Generator.Plans;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>Loops over the numbers of a position's channels.</summary>
internal static class ChannelLoop
{
    /// <summary>Calls a body for blocks of numbers: a loop over whole blocks, then what is left; with a literal place where it is one block.</summary>
    /// <param name="form">The form.</param>
    /// <param name="variable">The loop's variable.</param>
    /// <param name="channels">How many channels.</param>
    /// <param name="most">Numbers of a block at most.</param>
    /// <param name="body">Takes the first channel, how many numbers, and how many channels are in the block.</param>
    public static void Blocks(ProgramForm form, string variable, int channels, int most, Action<Index, int, int> body)
    {
        var numbers = (channels + form.Step - 1) / form.Step;
        var count = numbers <= most ? numbers : most;
        var size = count * form.Step;
        var whole = channels / size;
        var rest = channels - (whole * size);
        if (whole == 1 && rest == 0)
        {
            body(0, count, channels);
            return;
        }

        if (whole == 1)
        {
            form.Writer.Scope(true, () => body(0, count, size));
        }
        else if (whole > 1)
        {
            form.For(variable, whole * size, size, channel => body(channel, count, size));
        }

        if (rest > 0)
        {
            form.Writer.Scope(whole > 0, () => body(whole * size, (rest + form.Step - 1) / form.Step, rest));
        }
    }

    /// <summary>Calls a body for each number, one after another.</summary>
    public static void Each(ProgramForm form, string variable, int channels, Action<Index, int> body) =>
        Blocks(form, variable, channels, 1, (channel, _, valid) => body(channel, valid));

    /// <summary>How many channels of number k of a block are in use.</summary>
    public static int Valid(ProgramForm form, int valid, int k) => Math.Min(form.Step, valid - (k * form.Step));

    /// <summary>The positions of a value, or the one that a loop is at.</summary>
    public static void Positions(ProgramForm form, Value value, Index? position, Action<Index> body)
    {
        if (position is { } at)
        {
            body(at);
            return;
        }

        form.For("n", value.Shape.Positions, 1, body);
    }
}
