using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>
/// Loops with literal bounds over the rows of W[out][in]. For 2 -> 2 with biases, the forward pass is
/// <code>
/// for (var j = 0; j &lt; 2; j++)
/// {
///     var w = p.Slice(2 * j, 2);
///     var sum = p[4 + j];
///     for (var i = 0; i &lt; 2; i++)
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
            writer.Line($"var w = {Row(layer, "p")};");
            writer.Line($"var sum = {(layer.Bias is { } bias ? Element(bias, "p") : context.Zero)};");
            using (writer.Block($"for (var i = 0; i < {layer.Inputs}; i++)"))
            {
                var sum = Dense.Affine(Expr.Name("w[i]"), Expr.Name($"{layer.Input.Name}[i]"), Expr.Name("sum"));
                writer.Line($"sum = {context.Printer.Print(sum)};");
            }

            writer.Line();
            writer.Line($"{layer.PreActivation.Name}[j] = sum;");
        }
    }

    public override void WriteBackward(EmitContext context, LayerPlan layer, GradientSink sink)
    {
        var writer = context.Writer;
        var below = "d" + NumberText.Integer(layer.Number - 1);
        var delta = $"{layer.Delta.Name}[j]";
        var rowOfSink = sink.Buffer == "p" ? "w" : "r";
        if (layer.PassesDeltaDown)
        {
            writer.Line($"{below}.Clear();");
        }

        using (writer.Block($"for (var j = 0; j < {layer.Units}; j++)"))
        {
            writer.Line(sink.DefineFactor(context, string.Empty, Expr.Name(delta)));
            if (layer.PassesDeltaDown || rowOfSink == "w")
            {
                writer.Line($"var w = {Row(layer, "p")};");
            }

            if (rowOfSink == "r")
            {
                writer.Line($"var r = {Row(layer, sink.Buffer)};");
            }

            using (writer.Block($"for (var i = 0; i < {layer.Inputs}; i++)"))
            {
                if (layer.PassesDeltaDown)
                {
                    var gradient = Dense.InputGradient(Expr.Name("w[i]"), Expr.Name(delta), Expr.Name($"{below}[i]"));
                    writer.Line($"{below}[i] = {context.Printer.Print(gradient)};");
                }

                writer.Line(sink.AddWeight(context, $"{rowOfSink}[i]", string.Empty, Expr.Name($"{layer.Input.Name}[i]")));
            }

            if (layer.Bias is { } bias)
            {
                writer.Line();
                writer.Line(sink.AddBias(context, Element(bias, sink.Buffer), string.Empty));
            }
        }
    }

    private static string Row(LayerPlan layer, string buffer) =>
        $"{buffer}.Slice({Plus(layer.Weights.Offset)}{layer.Inputs} * j, {layer.Inputs})";

    private static string Element(Slot slot, string buffer) => $"{buffer}[{Plus(slot.Offset)}j]";

    private static string Plus(int offset) => offset == 0 ? string.Empty : NumberText.Integer(offset) + " + ";
}
