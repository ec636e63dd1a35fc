using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>
/// Every multiply-add on its own. For 2 -> 2 with biases, the forward pass is
/// <code>
/// z1[0] = Fma(p[1], x[1], Fma(p[0], x[0], p[4]));
/// z1[1] = Fma(p[3], x[3], Fma(p[2], x[2], p[5]));
/// </code>
/// and the step, where a layer lies below,
/// <code>
/// d1[0] = Fma(p[2], d2[1], p[0] * d2[0]);
/// d1[1] = Fma(p[3], d2[1], p[1] * d2[0]);
/// var step2_0 = -learningRate * d2[0];
/// p[0] = Fma(step2_0, a1[0], p[0]);
/// p[1] = Fma(step2_0, a1[1], p[1]);
/// p[4] = p[4] + step2_0;
/// </code>
/// </summary>
internal sealed class UnrolledDense : DenseKernel
{
    /// <summary>Terms in one statement: more would make lines that nobody reads.</summary>
    private const int TermsPerLine = 4;

    public static readonly UnrolledDense Instance = new();

    public override void WriteForward(EmitContext context, LayerPlan layer)
    {
        for (var j = 0; j < layer.Units; j++)
        {
            var row = j * layer.Inputs;
            var start = layer.Bias is { } bias ? Expr.Name(bias.At("p", j)) : 0;
            WriteSum(context, Value(layer.PreActivation.Name, j), start, layer.Inputs, (i, sum) =>
                Dense.Affine(Expr.Name(layer.Weights.At("p", row + i)), Expr.Name(Value(layer.Input.Name, i)), sum));
        }
    }

    public override void WriteBackward(EmitContext context, LayerPlan layer, GradientSink sink)
    {
        if (layer.PassesDeltaDown)
        {
            WriteInputGradient(context, layer);
        }

        for (var j = 0; j < layer.Units; j++)
        {
            WriteUnit(context, layer, sink, j);
        }
    }

    private static void WriteInputGradient(EmitContext context, LayerPlan layer)
    {
        var below = "d" + NumberText.Integer(layer.Number - 1);
        for (var i = 0; i < layer.Inputs; i++)
        {
            var column = i;
            WriteSum(context, Value(below, i), 0, layer.Units, (j, sum) => Dense.InputGradient(
                Expr.Name(layer.Weights.At("p", (j * layer.Inputs) + column)),
                Expr.Name(Value(layer.Delta.Name, j)),
                sum));
        }
    }

    private static void WriteUnit(EmitContext context, LayerPlan layer, GradientSink sink, int j)
    {
        var writer = context.Writer;
        var unit = $"{layer.Number}_{j}";
        writer.Line(sink.DefineFactor(context, unit, Expr.Name(Value(layer.Delta.Name, j))));
        for (var i = 0; i < layer.Inputs; i++)
        {
            var target = layer.Weights.At(sink.Buffer, (j * layer.Inputs) + i);
            writer.Line(sink.AddWeight(context, target, unit, Expr.Name(Value(layer.Input.Name, i))));
        }

        if (layer.Bias is { } bias)
        {
            writer.Line(sink.AddBias(context, bias.At(sink.Buffer, j), unit));
        }
    }

    private static void WriteSum(EmitContext context, string target, Expr start, int terms, Func<int, Expr, Expr> add)
    {
        var sum = start;
        for (var k = 0; k < terms; k++)
        {
            sum = add(k, sum);
            if ((k + 1) % TermsPerLine == 0 || k == terms - 1)
            {
                context.Writer.Line($"{target} = {context.Printer.Print(sum)};");
                sum = Expr.Name(target);
            }
        }
    }

    private static string Value(string span, int index) => $"{span}[{NumberText.Integer(index)}]";
}
