using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>
/// A product forward: sums of some outputs at once, each over the window and the channels of a position in their order.
/// <code>
/// var u = ops.All(ref x0, from + c);
/// sum0 = ops.Fma(ref w, weight + (16 * c), u, sum0);
/// sum1 = ops.Fma(ref w, weight + (16 * c), 8, u, sum1);
/// </code>
/// </summary>
internal static class ProductKernel
{
    public static void Write(ProgramForm form, Product product, Index? position)
    {
        var place = form.Plan.Of(product.Weights);
        form.Declare("w", 'p', place);
        if (product.Bias is { } bias)
        {
            form.Declare("b", 'p', form.Plan.Of(bias));
        }

        if (position is null && ProductPlan.Columns(product, form.Step) > 1)
        {
            new ColumnTile(form, product).Write();
            return;
        }

        Positions(form, product, position, at => Groups(form, product, (firstInput, firstOutput) => Segments(form, product, (segment, channels) =>
            ChannelLoop.Blocks(form, "o", channels, ProductPlan.Sums, (output, count, valid) => WriteBlock(form, product, at, firstInput, firstOutput, segment, output, count, valid)))));
    }

    /// <summary>The runs of outputs whose weights lie side by side: all, or each gate.</summary>
    public static void Segments(ProgramForm form, Product product, Action<int, int> body)
    {
        var (place, channels) = (form.Plan.Of(product.Weights), product.Output.Shape.Channels / (ProductPlan.IsDepthwise(product, form.Step) ? 1 : product.Groups));

        // Where each gate is whole vectors they are one run, in which the sums by lanes are the same.
        if (place.Parameter.Segments == 1 || (place.SegmentStride == place.SegmentLength && place.SegmentLength % form.Plan.SumLanes == 0))
        {
            body(0, channels);
            return;
        }

        // Vectors go over the padding between gates, where all is 0.
        if (form.Step > 1)
        {
            body(0, place.RowLength);
            return;
        }

        for (var segment = 0; segment < place.Parameter.Segments; segment++)
        {
            form.Writer.Scope(true, () => body(segment, place.SegmentLength));
        }
    }

    /// <summary>The groups, with the first input channel and the first output channel of each.</summary>
    public static void Groups(ProgramForm form, Product product, Action<Index, Index> body)
    {
        if (product.Groups == 1 || ProductPlan.IsDepthwise(product, form.Step))
        {
            body(0, 0);
            return;
        }

        form.For("group", product.Groups, 1, group => body(
            form.Local("firstInput", product.Input.Shape.Channels / product.Groups * group), form.Local("firstOutput", product.Output.Shape.Channels / product.Groups * group)));
    }

    private static void Positions(ProgramForm form, Product product, Index? position, Action<Index> body)
    {
        if (ProductPlan.IsPointwise(product))
        {
            ChannelLoop.Positions(form, product.Output, position, body);
            return;
        }

        WindowLoop.Outputs(form, product.Window, at => body(form.Local("at", at)));
    }

    private static void WriteBlock(ProgramForm form, Product product, Index at, Index firstInput, Index firstOutput, int segment, Index output, int count, int valid)
    {
        var writer = form.Writer;
        var parameter = form.Plan.Of(product.Weights);
        var shift = parameter.SegmentStride * segment;

        // A place has at most two variables.
        output = output.IsLiteral || firstOutput.IsLiteral ? output + firstOutput : form.Local("channel", output + firstOutput);
        for (var k = 0; k < count; k++)
        {
            var start = product.Bias is null ? form.Zero : form.ParameterText("b", output + shift + (k * form.Step));
            writer.Line($"var sum{k} = {start};");
        }

        WithKernel(form, product, at, (from, kernel) =>
        {
            var weight = form.Local("weight", Sum(form, (parameter.RowLength * parameter.Inputs * kernel) + shift, output));
            Action<Index> addChannel = channel =>
            {
                var isDepthwise = ProductPlan.IsDepthwise(product, form.Step);
                var input = isDepthwise ? form.Place(product.Input, from, output) : form.Place(product.Input, from, InputChannel(form, channel, firstInput), isPrevious: ProductPlan.IsPrevious(product));
                if (!isDepthwise)
                {
                    writer.Line($"var u = {form.LoadShared(product.Input, input)};");
                }

                for (var k = 0; k < count; k++)
                {
                    var u = isDepthwise ? form.Load(product.Input, input + (form.Scale * k * form.Step), ChannelLoop.Valid(form, valid, k)) : "u";
                    var factor = form.Parameter("w", weight + (parameter.RowLength * channel) + (k * form.Step));
                    writer.Line($"sum{k} = {form.Printer.Print(Dense.Affine(factor, Expr.Name(u), Expr.Name($"sum{k}")))};");
                }
            };
            form.For("c", parameter.Inputs, 1, addChannel);
        });

        for (var k = 0; k < count; k++)
        {
            form.Store($"sum{k}", product.Output, form.Place(product.Output, at, output + (k * form.Step), segment), ChannelLoop.Valid(form, valid, k));
        }
    }

    /// <summary>A channel of a group's inputs among all: one variable, since a place has at most two.</summary>
    public static Index InputChannel(ProgramForm form, Index channel, Index firstInput) =>
        channel.IsLiteral || firstInput.IsLiteral ? channel + firstInput : form.Local("inputChannel", channel + firstInput);

    private static Index Sum(ProgramForm form, Index place, Index output) => output.IsLiteral ? place + output : form.Local("kernel", place) + output;

    private static void WithKernel(ProgramForm form, Product product, Index at, Action<Index, Index> body)
    {
        if (ProductPlan.IsPointwise(product))
        {
            body(at, 0);
            return;
        }

        WindowLoop.Kernel(form, product.Window, body);
    }
}
