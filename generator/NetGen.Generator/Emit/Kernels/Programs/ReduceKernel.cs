using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>A formula over the channels of each position: added up by lanes, or the largest.</summary>
internal static class ReduceKernel
{
    public static void Write(ProgramForm form, Reduce reduce, Index? position)
    {
        MapKernel.DeclareParameters(form, reduce.Operands);
        var over = reduce.Operands.First(operand => !operand.IsOfPosition).Value!;
        ChannelLoop.Positions(form, reduce.Output, position, at =>
        {
            if (reduce.Kind == Reducing.Maximum)
            {
                WriteLargest(form, reduce, over, at);
            }
            else
            {
                WriteSum(form, reduce, over, at);
            }
        });
    }

    private static void WriteSum(ProgramForm form, Reduce reduce, Value over, Index at)
    {
        var (writer, channels) = (form.Writer, over.SegmentChannels);
        var names = Enumerable.Range(0, Math.Min(form.PartialSums, (channels + form.Step - 1) / form.Step)).Select(k => $"sum{k}").ToList();
        names.ForEach(name => writer.Line($"var {name} = {form.Zero};"));
        ChannelLoop.Blocks(form, "c", channels, form.PartialSums, (channel, count, valid) =>
        {
            for (var k = 0; k < count; k++)
            {
                var (number, inUse) = (channel + (k * form.Step), ChannelLoop.Valid(form, valid, k));
                using (writer.Block())
                {
                    MapKernel.LoadOperands(form, reduce.Operands, at, number, inUse);
                    new FormulaWriter(form.Context, form.Printer).Assign(("var term", reduce.Formula));
                    writer.Line($"sum{k} = {form.Printer.Print(Expr.Name($"sum{k}") + Expr.Code(form.Keep("term", inUse)))};");
                }
            }
        });
        var total = form.Total(names);
        var place = form.Place(reduce.Output, at, 0);
        form.StoreShared(reduce.Adds ? form.SharedSum(reduce.Output, place, total) : total, reduce.Output, place);
    }

    private static void WriteLargest(ProgramForm form, Reduce reduce, Value over, Index at)
    {
        var writer = form.Writer;
        writer.Line($"var largest = {form.Lowest};");
        ChannelLoop.Each(form, "c", over.SegmentChannels, (channel, valid) => writer.Scope(channel.IsLiteral, () =>
        {
            MapKernel.LoadOperands(form, reduce.Operands, at, channel, valid);
            new FormulaWriter(form.Context, form.Printer).Assign(("var term", reduce.Formula));
            writer.Line($"largest = {form.Printer.Print(Expr.Max(Expr.Name("largest"), Expr.Code(form.KeepLowest("term", valid))))};");
        }));
        form.StoreShared(form.LargestOf("largest"), reduce.Output, form.Place(reduce.Output, at, 0));
    }
}
