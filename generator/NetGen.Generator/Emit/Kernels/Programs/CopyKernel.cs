using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>Numbers at other places.</summary>
internal static class CopyKernel
{
    public static void Write(ProgramForm form, Copy copy)
    {
        var (placing, isBack) = (copy.Placing, copy.Placing.IsBack);
        var (near, far) = isBack ? (copy.Output, copy.Input) : (copy.Input, copy.Output); // in the forward step: what is read, and what is written
        switch (placing.Kind)
        {
            case PlacingKind.Same:
                form.For("n", near.Shape.Positions, 1, at => Channels(form, copy, near.Shape.Channels, c => (at, c), c => (at, c)));
                break;
            case PlacingKind.Channels:
                form.For("n", near.Shape.Positions, 1, at => Channels(form, copy, near.Shape.Channels, c => (at, c), c => (at, c + placing.Offset)));
                break;
            case PlacingKind.Position:
                Channels(form, copy, far.Shape.Channels, c => (placing.Offset, c), c => (0, c));
                break;
            case PlacingKind.Flat:
                form.For("n", near.Shape.Positions, 1, at => Channels(form, copy, near.Shape.Channels, c => (at, c), c => (0, (near.Shape.Channels * at) + c)));
                break;
            default:
                form.For("n", near.Shape.Positions, 1, at => Channels(form, copy, near.Shape.Channels, c => (at, c), c => (0, at + (near.Shape.Positions * c))));
                break;
        }
    }

    /// <summary>Writes zeros to all numbers of a value, the position before the first included.</summary>
    public static void WriteClear(ProgramForm form, Value value)
    {
        var place = form.Memory.Of(value);
        var length = form.Step > 1 ? RowPlanner.Pad(place.Length, form.Step) : place.Length;
        form.For("i", length, form.Step, at => form.Store(form.Zero, value, form.Scale * at, form.Step));
    }

    /// <summary>Writes zeros behind the channels that a step has written.</summary>
    /// <param name="form">The form.</param>
    /// <param name="padding">Where.</param>
    /// <param name="position">The position that a loop is at; null for all.</param>
    public static void WriteZeroPadding(ProgramForm form, StepPadding padding, Index? position)
    {
        foreach (var segment in padding.Segments)
        {
            ChannelLoop.Positions(form, padding.Value, position, at => form.For("pad", padding.Count, 1, k =>
                form.Store(form.Zero, padding.Value, form.Place(padding.Value, at, padding.Value.SegmentChannels + k, segment, padding.IsPrevious), 1)));
        }
    }

    private static void Channels(ProgramForm form, Copy copy, int channels, Func<Index, (Index At, Index Channel)> near, Func<Index, (Index At, Index Channel)> far) =>
        ChannelLoop.Each(form, "c", channels, (channel, valid) =>
        {
            var (input, output) = copy.Placing.IsBack ? (far(channel), near(channel)) : (near(channel), far(channel));
            var (from, to) = (form.Place(copy.Input, input.At, input.Channel), form.Place(copy.Output, output.At, output.Channel));
            var number = form.Load(copy.Input, from, valid);
            form.Store(copy.Adds ? form.Printer.Print(Expr.Code(form.Load(copy.Output, to, valid)) + Expr.Code(number)) : number, copy.Output, to, valid);
        });
}
