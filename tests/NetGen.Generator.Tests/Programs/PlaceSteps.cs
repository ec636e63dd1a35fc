using NetGen.Generator.Programs;

namespace NetGen.Generator.Tests.Programs;

/// <summary>Steps that move numbers without changing them.</summary>
internal static class PlaceSteps
{
    public static void Copy(Copy step, ProgramMemory memory)
    {
        foreach (var (a, b) in Pairs(step))
        {
            var (from, to) = step.Placing.IsBack ? (b, a) : (a, b);
            ref var place = ref memory.At(step.Output, to.Position)[to.Channel];
            place = memory.At(step.Input, from.Position)[from.Channel] + (step.Adds ? place : 0);
        }
    }

    public static void Lookup(Lookup step, ProgramMemory memory)
    {
        var rows = Rows(step, memory);
        for (var p = 0; p < rows.Count; p++)
        {
            var output = memory.At(step.Output, p);
            Array.Copy(memory.Parameters[step.Table.Id], rows[p] * output.Length, output, 0, output.Length);
        }
    }

    public static void ToTable(LookupTable step, ProgramMemory memory)
    {
        var rows = Rows(step.Of, memory);
        for (var p = 0; p < rows.Count; p++)
        {
            var delta = memory.At(step.OutputDelta, p);
            for (var c = 0; c < delta.Length; c++)
            {
                memory.Gradients[step.Of.Table.Id][(rows[p] * delta.Length) + c] += delta[c];
            }
        }
    }

    private static IReadOnlyList<int> Rows(Lookup step, ProgramMemory memory) => [.. memory.All(step.Input).SelectMany(row => row).Select(number => (int)number)];

    // The places of the way forward that belong together: of what it reads, and of what it writes.
    private static IEnumerable<((int Position, int Channel) A, (int Position, int Channel) B)> Pairs(Copy step)
    {
        var placing = step.Placing;
        var (from, to) = placing.IsBack ? (step.Output.Shape, step.Input.Shape) : (step.Input.Shape, step.Output.Shape);
        return placing.Kind switch
        {
            PlacingKind.Same => Places(from.Positions, from.Channels).Select(at => (at, at)),
            PlacingKind.Channels => Places(from.Positions, from.Channels).Select(at => (at, (at.Position, placing.Offset + at.Channel))),
            PlacingKind.Position => Places(1, to.Channels).Select(at => ((placing.Offset, at.Channel), at)),
            PlacingKind.Flat => Places(from.Positions, from.Channels).Select(at => (at, (0, (at.Position * from.Channels) + at.Channel))),
            PlacingKind.FlatChannelsFirst => Places(from.Positions, from.Channels).Select(at => (at, (0, (at.Channel * from.Positions) + at.Position))),
            _ => throw new InvalidOperationException($"{placing.Kind} is no known placing."),
        };
    }

    private static IEnumerable<(int Position, int Channel)> Places(int positions, int channels) =>
        Enumerable.Range(0, positions).SelectMany(position => Enumerable.Range(0, channels).Select(channel => (position, channel)));
}
