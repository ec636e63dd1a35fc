using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>
/// Loops with literal bounds over the rows of W[out][in], with the sums of the plan. For 8 -> 2 with biases in one chunk, the forward pass is
/// <code>
/// for (var j = 0; j &lt; 2; j++)
/// {
///     var w = p.Slice(8 * j, 8);
///     var sum = p[16 + j];
///     for (var i = 0; i &lt; 8; i++)
///     {
///         sum = Fma(w[i], x[i], sum);
///     }
///
///     z1[j] = sum;
/// }
/// </code>
/// and the step goes over the same rows once, for the layer below and for the weights.
/// </summary>
internal sealed class LoopedDense : DenseKernel
{
    public static readonly LoopedDense Instance = new();

    public override void WriteForward(EmitContext context, LayerPlan layer)
    {
        var writer = context.Writer;
        using (writer.Block($"for (var j = 0; j < {layer.Units}; j++)"))
        {
            writer.Line($"var w = {RowText.Row(context, layer, "p")};");
            var total = layer.Rows.Order == WeightOrder.InputMajor ? WriteChunks(context, layer) : WriteLanes(context, layer);
            writer.Line();
            writer.Line($"{layer.PreActivation.Name}[j] = {context.Printer.Print(total)};");
        }
    }

    public override void WriteBackward(EmitContext context, LayerPlan layer, GradientSink sink)
    {
        var (writer, below) = (context.Writer, layer.PassesDeltaDown ? context.Dense.Below(layer).Delta.Name : string.Empty);
        var order = context.Dense.Sums.DeltaOrder(layer, sink.IsBatch);
        var addsDelta = layer.PassesDeltaDown && order != DeltaOrder.ByLanes;
        if (addsDelta)
        {
            // -0 adds nothing to anything: the first product is what it is.
            writer.Line(order == DeltaOrder.FromZero ? $"{below}.Clear();" : $"{below}.Fill(-{context.Zero});");
        }
        else if (layer.PassesDeltaDown)
        {
            LaneSums.WriteDeltas(context, layer);
            writer.Line();
        }

        using (writer.Block($"for (var j = 0; j < {layer.Units}; j++)"))
        {
            WriteRow(context, layer, sink, addsDelta ? below : null);
        }
    }

    private static Expr WriteChunks(EmitContext context, LayerPlan layer)
    {
        var (writer, chunks) = (context.Writer, layer.Rows.Chunks);
        var names = Enumerable.Range(0, chunks.Count).Select(c => c == 0 ? "sum" : "sum" + NumberText.Integer(c)).ToList();
        for (var c = 0; c < chunks.Count; c++)
        {
            writer.Line($"var {names[c]} = {(c == 0 && layer.Bias is { } bias ? RowText.Bias(context, bias, "p") : context.Zero)};");
        }

        using (writer.Block($"for (var i = 0; i < {chunks.Turns}; i++)"))
        {
            WriteTerms(Index.Of("i"), chunks.Count);
        }

        if (chunks.Longer > 0)
        {
            writer.Line();
            WriteTerms(chunks.Turns, chunks.Longer);
        }

        return chunks.Total(names.Select(Expr.Name).ToList(), (a, b) => a + b);

        void WriteTerms(Index first, int count)
        {
            for (var c = 0; c < count; c++)
            {
                var i = first + chunks.First(c);
                var sum = Dense.Affine(Expr.Code(RowText.Weight(context, layer, i)), Expr.Code($"{layer.Input.Name}[{i.Text}]"), Expr.Name(names[c]));
                writer.Line($"{names[c]} = {context.Printer.Print(sum)};");
            }
        }
    }

    private static Expr WriteLanes(EmitContext context, LayerPlan layer)
    {
        var total = LaneSums.Total(context, LaneSums.WriteProducts(context, layer));
        return layer is { StartsAtBias: false, Bias: { } bias } ? total + Expr.Code(RowText.Bias(context, bias, "p")) : total;
    }

    // One unit's weights: what they give to the layer below, unless that is done, and their gradient.
    private static void WriteRow(EmitContext context, LayerPlan layer, GradientSink sink, string? below)
    {
        var writer = context.Writer;
        var delta = Expr.Code($"{layer.Delta.Name}[j]");
        var rowOfSink = sink.Factor is not null ? "w" : "r";
        writer.Line(sink.DefineFactor(context, layer, string.Empty, delta));
        if (below is not null || rowOfSink == "w")
        {
            writer.Line($"var w = {RowText.Row(context, layer, "p")};");
        }

        if (rowOfSink == "r")
        {
            writer.Line($"var r = {RowText.Row(context, layer, sink.Buffer)};");
        }

        using (writer.Block($"for (var i = 0; i < {layer.Inputs}; i++)"))
        {
            if (below is not null)
            {
                var gradient = Dense.InputGradient(Expr.Code("w[i]"), delta, Expr.Code($"{below}[i]"));
                writer.Line($"{below}[i] = {context.Printer.Print(gradient)};");
            }

            writer.Line(sink.AddWeight(context, layer, $"{rowOfSink}[i]", string.Empty, sink.Input(layer, Expr.Code($"{layer.Input.Name}[i]"))));
        }

        if (layer.Bias is { } bias)
        {
            writer.Line();
            writer.Line(sink.AddBias(context, RowText.Bias(context, bias, sink.Buffer), delta));
        }
    }
}
