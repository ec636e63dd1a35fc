using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>
/// The gradient of a product's weights and biases: for each of them a sum over the positions, with the samples in the lanes over the groups of samples first. Some inputs times some outputs
/// are summed at once, so that each number that is read goes into several sums.
/// </summary>
internal static class ProductWeightsKernel
{
    public static void Write(ProgramForm form, ProductWeights step)
    {
        var product = step.Of;
        form.Declare("gw", 'g', form.Plan.Of(product.Weights));
        form.Writer.Scope(true, () => ProductKernel.Groups(form, product, (firstInput, firstOutput) => ProductKernel.Segments(form, product, (segment, outputs) =>
            WithKernel(form, product, kernel => WriteTiles(form, step, segment, outputs, kernel, firstInput, firstOutput)))));
        if (product.Bias is { } bias)
        {
            form.Declare("gb", 'g', form.Plan.Of(bias));
            form.Writer.Scope(true, () => ProductKernel.Segments(form, product with { Groups = 1 }, (segment, outputs) => WriteBias(form, step, bias, segment, outputs)));
        }
    }

    private static void WithKernel(ProgramForm form, Product product, Action<Index> body)
    {
        if (ProductPlan.IsPointwise(product))
        {
            body(0);
            return;
        }

        var place = form.Plan.Of(product.Weights);
        WindowLoop.AllKernel(form, product.Window, kernel => body(form.Local("kernel", place.RowLength * place.Inputs * kernel)));
    }

    private static void WriteTiles(ProgramForm form, ProductWeights step, int segment, int outputs, Index kernel, Index firstInput, Index firstOutput)
    {
        var product = step.Of;
        var isDepthwise = ProductPlan.IsDepthwise(product, form.Step);
        var place = form.Plan.Of(product.Weights);
        ChannelLoop.Blocks(form, "o", outputs, ProductPlan.GradientOutputs, (output, columns, valid) =>
            Inputs(form, place.Inputs, (input, rows) =>
            {
                var shift = (place.RowLength * input) + kernel;
                var first = output.IsLiteral || firstOutput.IsLiteral ? output + firstOutput : form.Local("channel", output + firstOutput);
                var inputChannel = ProductKernel.InputChannel(form, input, firstInput);
                var weight = form.Local("weight", shift) + first + (place.SegmentStride * segment);
                var tile = new GradientTile(form, "gw", rows, columns, (row, column) => weight + (place.RowLength * row) + (column * form.Step));
                tile.Write(
                    new[] { step.OutputDelta, product.Input },
                    add => Positions(form, product, add),
                    (at, from) => isDepthwise ? [] : Enumerable.Range(0, rows).Select(row => form.LoadShared(
                        product.Input, form.Place(product.Input, from, inputChannel + row, isPrevious: ProductPlan.IsPrevious(product)))).ToList(),
                    (at, from) => Enumerable.Range(0, columns).Select(column => form.Load(
                        step.OutputDelta, form.Place(step.OutputDelta, at, first + (column * form.Step), segment), ChannelLoop.Valid(form, valid, column))).ToList(),
                    isDepthwise ? (from, column) => form.Load(product.Input, form.Place(product.Input, from, first + (column * form.Step)), ChannelLoop.Valid(form, valid, column)) : null);
            }));
    }

    private static void WriteBias(ProgramForm form, ProductWeights step, Parameter bias, int segment, int outputs)
    {
        var place = form.Plan.Of(bias);
        ChannelLoop.Blocks(form, "o", outputs, ProductPlan.GradientOutputs, (output, columns, valid) => new GradientTile(
            form, "gb", 0, columns, (_, column) => output + ((place.SegmentStride * segment) + (column * form.Step))).Write(
            new[] { step.OutputDelta },
            add => ChannelLoop.Positions(form, step.OutputDelta, null, at => add(at, at)),
            (_, _) => [],
            (at, _) => Enumerable.Range(0, columns).Select(column => form.Load(
                step.OutputDelta, form.Place(step.OutputDelta, at, output + (column * form.Step), segment), ChannelLoop.Valid(form, valid, column))).ToList(),
            null));
    }

    private static void Positions(ProgramForm form, Product product, Action<Index, Index> body)
    {
        if (ProductPlan.IsPointwise(product))
        {
            ChannelLoop.Positions(form, product.Output, null, at => body(at, at));
            return;
        }

        WindowLoop.OutputsOf(form, product.Window, body);
    }

    // Blocks of inputs: whole ones in a loop, then what is left.
    private static void Inputs(ProgramForm form, int inputs, Action<Index, int> body)
    {
        var whole = inputs <= ProductPlan.GradientInputs ? 0 : inputs / ProductPlan.GradientInputs * ProductPlan.GradientInputs;
        if (whole > 0)
        {
            form.Writer.Scope(whole == ProductPlan.GradientInputs, () => form.For("c", whole, ProductPlan.GradientInputs, input => body(input, ProductPlan.GradientInputs)));
        }

        if (whole < inputs)
        {
            form.Writer.Scope(whole > 0, () => body(whole, inputs - whole));
        }
    }
}
