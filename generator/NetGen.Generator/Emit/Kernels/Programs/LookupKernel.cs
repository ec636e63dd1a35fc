using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>
/// The rows of a table that inputs are the numbers of; whoever calls has seen that they are. With the samples in the lanes each has a row of its own, so it goes number by number.
/// </summary>
internal static class LookupKernel
{
    public static void Write(ProgramForm form, Lookup lookup)
    {
        var (writer, place) = (form.Writer, form.Plan.Of(lookup.Table));
        form.Declare("w", 'p', place);
        form.For("n", lookup.Output.Shape.Positions, 1, at => Lanes(form, lane =>
        {
            var from = RowOf(form, lookup, at, lane);
            writer.Line($"var row = {place.RowLength} * (int){Number(form, lookup.Input, from)};");
            if (form.HasGroups)
            {
                using (writer.Block($"for (var c = 0; c < {place.SegmentLength}; c++)"))
                {
                    writer.Line($"{Number(form, lookup.Output, Place(form, lookup.Output, at, Index.Of("c"), lane))} = {form.Printer.Call("At")}(ref w, row + c);");
                }

                return;
            }

            ChannelLoop.Each(form, "c", place.SegmentLength, (channel, valid) =>
                form.Store(form.ParameterText("w", Index.Of("row") + channel), lookup.Output, form.Place(lookup.Output, at, channel), valid));
        }));
    }

    public static void WriteTable(ProgramForm form, LookupTable step)
    {
        var (writer, lookup) = (form.Writer, step.Of);
        var place = form.Plan.Of(lookup.Table);
        form.Declare("gw", 'g', place);
        if (form.HasGroups)
        {
            WriteGroups(form, step, place);
            return;
        }

        if (!form.AddsGradients)
        {
            using (writer.Block($"for (var i = 0; i < {RowPlanner.Pad(place.Length, form.Step)}; i += {form.Step})"))
            {
                form.StoreGradient(form.Zero, "gw", Index.Of("i"));
            }

            writer.Line();
        }

        form.For("n", lookup.Output.Shape.Positions, 1, at =>
        {
            writer.Line($"var row = {place.RowLength} * (int){Number(form, lookup.Input, RowOf(form, lookup, at, null))};");
            ChannelLoop.Each(form, "c", place.SegmentLength, (channel, valid) =>
            {
                var (to, delta) = (Index.Of("row") + channel, form.Load(step.OutputDelta, form.Place(step.OutputDelta, at, channel), valid));
                form.StoreGradient(form.Printer.Print(Expr.Code(form.LoadGradient("gw", to)) + Expr.Code(delta)), "gw", to);
            });
        });
    }

    private static void WriteGroups(ProgramForm form, LookupTable step, ParameterPlace place)
    {
        var (writer, lookup, at) = (form.Writer, step.Of, form.Printer.Call("At"));
        var (input, delta) = (form.Memory.Of(lookup.Input), form.Memory.Of(step.OutputDelta));
        using (writer.Block("if (isFirst)"))
        using (writer.Block($"for (var i = 0; i < {NumberText.Integer(place.Length)}; i++)"))
        {
            form.StoreGradient(form.Zero, "gw", Index.Of("i"));
        }

        writer.Line();
        using (writer.Block("for (var k = 0; k < groups; k++)"))
        {
            writer.Line($"ref var {lookup.Input.Name} = ref {at}(ref s0, {((form.Plan.LaneScratch * Index.Of("k")) + (form.Scale * input.Offset)).Arguments});");
            writer.Line($"ref var {step.OutputDelta.Name} = ref {at}(ref d0, {((form.Plan.LaneDeltas * Index.Of("k")) + (form.Scale * delta.Offset)).Arguments});");
            form.For("n", lookup.Output.Shape.Positions, 1, position => Lanes(form, lane =>
            {
                writer.Line($"var row = {place.RowLength} * (int){Number(form, lookup.Input, RowOf(form, lookup, position, lane))};");
                using (writer.Block($"for (var c = 0; c < {place.SegmentLength}; c++)"))
                {
                    writer.Line($"{at}(ref gw, ({form.Scale} * (row + c)) + lane) += {Number(form, step.OutputDelta, Place(form, step.OutputDelta, position, Index.Of("c"), lane))};");
                }
            }));
        }
    }

    private static void Lanes(ProgramForm form, Action<string?> body)
    {
        if (!form.HasGroups)
        {
            body(null);
            return;
        }

        using (form.Writer.Block("for (var lane = 0; lane < ops.Count; lane++)"))
        {
            body("lane");
        }
    }

    // The place of the number of a row: those of a vector are its channels.
    private static string RowOf(ProgramForm form, Lookup lookup, Index at, string? lane) =>
        lookup.Input.Shape.Positions == 1 ? Place(form, lookup.Input, 0, at, lane) : Place(form, lookup.Input, at, 0, lane);

    // The text of a place, the lane behind it.
    private static string Place(ProgramForm form, Value value, Index at, Index channel, string? lane) =>
        lane is null ? form.Place(value, at, channel).Text : $"{form.Place(value, at, channel).Text} + {lane}";

    private static string Number(ProgramForm form, Value value, Index place) => Number(form, value, place.Text);

    private static string Number(ProgramForm form, Value value, string place)
    {
        if (form is ExportForm export)
        {
            return export.At(value, place);
        }

        var at = form.Memory.Of(value);
        var name = at.Buffer is 's' or 'd' ? value.Name : form is PlainForm ? at.Buffer.ToString() : at.Buffer + "0";
        return form is PlainForm ? $"{name}[{place}]" : $"{form.Printer.Call("At")}(ref {name}, {place})";
    }
}
