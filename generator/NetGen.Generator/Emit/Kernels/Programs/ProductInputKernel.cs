using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>
/// The deltas below a product: for each input channel a sum over the values of the kernel and the outputs, output o in sum o mod 8 (4 in double), and these added by a tree. A vector of
/// outputs has them in its lanes.
/// </summary>
internal static class ProductInputKernel
{
    public static void Write(ProgramForm form, ProductInput step, Index? position)
    {
        var product = step.Of;
        form.Declare("w", 'p', form.Plan.Of(product.Weights));
        Positions(form, product, step, position, at => ProductKernel.Groups(form, product, (firstInput, firstOutput) =>
        {
            if (ProductPlan.IsDepthwise(product, form.Step))
            {
                WriteDepthwise(form, step, at);
                return;
            }

            // A vector of channels is made of as many sums; else one channel after another.
            var channels = product.Input.Shape.Channels / product.Groups;
            var writesVectors = form.Step > 1 && form.Memory.Of(step.InputDelta).HasVectors;
            if (writesVectors)
            {
                ChannelLoop.Each(form, "c", channels, (channel, valid) => WriteVector(form, step, at, channel, valid));
            }
            else
            {
                form.For("c", channels, 1, channel => WriteChannel(form, step, at, channel, firstInput, firstOutput));
            }
        }));
    }

    private static void Positions(ProgramForm form, Product product, ProductInput step, Index? position, Action<Index> body)
    {
        if (ProductPlan.IsPointwise(product))
        {
            ChannelLoop.Positions(form, product.Output, position, body);
            return;
        }

        WindowLoop.Inputs(form, product.Window, at => body(form.Local("at", at)));
    }

    // One channel: the partial sums of its outputs.
    private static void WriteChannel(ProgramForm form, ProductInput step, Index at, Index channel, Index firstInput, Index firstOutput)
    {
        var (product, writer) = (step.Of, form.Writer);
        var parameter = form.Plan.Of(product.Weights);
        var names = Enumerable.Range(0, Math.Min(form.PartialSums, (product.Output.Shape.Channels / product.Groups / parameter.Parameter.Segments + form.Step - 1) / form.Step)).Select(k => $"sum{k}").ToList();
        names.ForEach(name => writer.Line($"var {name} = {form.Zero};"));
        WithKernel(form, product, at, (to, kernel) => ProductKernel.Segments(form, product, (segment, outputs) =>
            ChannelLoop.Blocks(form, "o", outputs, form.PartialSums, (output, count, valid) =>
            {
                var row = form.Local("weight", (parameter.RowLength * channel) + kernel);
                var first = output.IsLiteral || firstOutput.IsLiteral ? output + firstOutput : form.Local("channel", output + firstOutput);
                for (var k = 0; k < count; k++)
                {
                    var delta = form.Load(step.OutputDelta, form.Place(step.OutputDelta, to, first + (k * form.Step), segment), ChannelLoop.Valid(form, valid, k));
                    var factor = form.Parameter("w", row + first + ((parameter.SegmentStride * segment) + (k * form.Step)));
                    writer.Line($"sum{k} = {form.Printer.Print(Dense.InputGradient(factor, Expr.Code(delta), Expr.Name($"sum{k}")))};");
                }
            })));
        var place = form.Place(step.InputDelta, at, ProductKernel.InputChannel(form, channel, firstInput), isPrevious: ProductPlan.IsPrevious(product));
        var total = form.Total(names);
        if (step.Adds)
        {
            total = form.SharedSum(step.InputDelta, place, total);
        }

        form.StoreShared(total, step.InputDelta, place);
    }

    // As many channels as a vector has lanes: each has a vector of partial sums, and these become one vector.
    private static void WriteVector(ProgramForm form, ProductInput step, Index at, Index channel, int valid)
    {
        var (product, writer) = (step.Of, form.Writer);
        var parameter = form.Plan.Of(product.Weights);
        for (var k = 0; k < valid; k++)
        {
            writer.Line($"var sum{k} = {form.Zero};");
        }

        WithKernel(form, product, at, (to, kernel) => ProductKernel.Segments(form, product, (segment, outputs) =>
            ChannelLoop.Blocks(form, "o", outputs, 1, (output, _, last) =>
            {
                writer.Line($"var delta = {form.Load(step.OutputDelta, form.Place(step.OutputDelta, to, output, segment), Math.Min(form.Step, last))};");
                var row = form.Local("weight", (parameter.RowLength * channel) + kernel + (parameter.SegmentStride * segment));
                for (var k = 0; k < valid; k++)
                {
                    var factor = form.Parameter("w", row + output + (parameter.RowLength * k));
                    writer.Line($"sum{k} = {form.Printer.Print(Dense.InputGradient(factor, Expr.Name("delta"), Expr.Name($"sum{k}")))};");
                }
            })));
        var place = form.Place(step.InputDelta, at, channel, isPrevious: ProductPlan.IsPrevious(product));
        var sums = Enumerable.Range(0, form.Step).Select(k => k < valid ? $"sum{k}" : form.Zero);
        writer.Line($"var total = {form.Printer.Call("SumEach")}({string.Join(", ", sums)});");
        var result = step.Adds ? form.Printer.Print(Expr.Code(form.Load(step.InputDelta, place, valid)) + Expr.Name("total")) : "total";
        form.Store(result, step.InputDelta, place, valid);
    }

    // An output for each input: no sum over outputs, but over the kernel.
    private static void WriteDepthwise(ProgramForm form, ProductInput step, Index at)
    {
        var (product, writer) = (step.Of, form.Writer);
        var parameter = form.Plan.Of(product.Weights);
        ChannelLoop.Each(form, "c", product.Input.Shape.Channels, (channel, valid) =>
        {
            writer.Line($"var sum0 = {form.Zero};");
            WithKernel(form, product, at, (to, kernel) =>
            {
                var delta = form.Load(step.OutputDelta, form.Place(step.OutputDelta, to, channel), valid);
                writer.Line($"sum0 = {form.Printer.Print(Dense.InputGradient(form.Parameter("w", kernel + channel), Expr.Code(delta), Expr.Name("sum0")))};");
            });
            var place = form.Place(step.InputDelta, at, channel);
            form.Store(step.Adds ? form.Printer.Print(Expr.Code(form.Load(step.InputDelta, place, valid)) + Expr.Name("sum0")) : "sum0", step.InputDelta, place, valid);
        });
    }

    private static void WithKernel(ProgramForm form, Product product, Index at, Action<Index, Index> body)
    {
        if (ProductPlan.IsPointwise(product))
        {
            body(at, 0);
            return;
        }

        var place = form.Plan.Of(product.Weights);
        WindowLoop.OutputsOfInput(form, product.Window, (to, kernel) => body(to, form.Local("kernel", place.RowLength * place.Inputs * kernel)));
    }
}
