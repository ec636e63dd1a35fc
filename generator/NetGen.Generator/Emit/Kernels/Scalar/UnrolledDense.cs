using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>
/// Every multiply-add on its own, in the sums of the plan. For 2 -> 2 with biases in one chunk, the forward pass is
/// <code>
/// z1[0] = Fma(p[1], x[1], Fma(p[0], x[0], p[4]));
/// z1[1] = Fma(p[3], x[3], Fma(p[2], x[2], p[5]));
/// </code>
/// and the step, where a layer lies below whose deltas are summed in order,
/// <code>
/// d1[0] = Fma(p[2], d2[1], p[0] * d2[0]);
/// d1[1] = Fma(p[3], d2[1], p[1] * d2[0]);
/// var step2_0 = -learningRate * d2[0];
/// p[0] = Fma(step2_0, a1[0], p[0]);
/// p[1] = Fma(step2_0, a1[1], p[1]);
/// p[4] = Fma(-learningRate, d2[0], p[4]);
/// </code>
/// </summary>
internal sealed class UnrolledDense : DenseKernel
{
    /// <summary>Terms in one statement: more would make lines that nobody reads.</summary>
    private const int TermsPerLine = 4;

    public static readonly UnrolledDense Instance = new();

    public override void WriteForward(EmitContext context, LayerPlan layer)
    {
        var parts = PartialSum.Of(layer);
        for (var j = 0; j < layer.Units; j++)
        {
            if (parts.Count == 1 && layer.Rows.Order == WeightOrder.InputMajor)
            {
                WritePart(context, layer, j, parts[0], Value(layer.PreActivation.Name, j), FirstStart(context, layer, j));
                continue;
            }

            using (context.Writer.Block())
            {
                WriteParts(context, layer, j, parts);
            }
        }
    }

    public override void WriteBackward(EmitContext context, LayerPlan layer, GradientSink sink)
    {
        var order = context.Dense.Sums.DeltaOrder(layer, sink.IsBatch);
        if (layer.PassesDeltaDown && order == DeltaOrder.ByLanes)
        {
            LaneSums.WriteDeltas(context, layer);
        }
        else if (layer.PassesDeltaDown)
        {
            WriteInputGradient(context, layer, order == DeltaOrder.FromZero ? context.ZeroStart : 0);
        }

        for (var i = 0; i < layer.Inputs && sink.ScalesInputs(layer); i++)
        {
            context.Writer.Line($"var {ScaledInput(layer, i)} = {context.Printer.Print(sink.Input(layer, Expr.Code(Value(layer.Input.Name, i))))};");
        }

        for (var j = 0; j < layer.Units; j++)
        {
            WriteUnit(context, layer, sink, j);
        }
    }

    private static string ScaledInput(LayerPlan layer, int i) => $"u{layer.Number}_{NumberText.Integer(i)}";

    private static Expr FirstStart(EmitContext context, LayerPlan layer, int j) =>
        layer.Bias is { } bias ? Parameter(context, layer, bias, j) : context.ZeroStart;

    // Several sums of one unit, and then their sum.
    private static void WriteParts(EmitContext context, LayerPlan layer, int j, IReadOnlyList<PartialSum> parts)
    {
        var names = parts.Select((_, c) => "sum" + NumberText.Integer(c)).ToList();
        for (var c = 0; c < parts.Count; c++)
        {
            var start = c == 0 && layer.StartsAtBias ? FirstStart(context, layer, j) : context.ZeroStart;
            WritePart(context, layer, j, parts[c], names[c], start, "var ");
        }

        var lanes = layer.Rows.Chunks.Fold(names.Select(Expr.Name).ToList(), (a, b) => a + b);
        var total = layer.Rows.Order == WeightOrder.InputMajor ? lanes[0] : LaneSums.Total(context, lanes);
        total = layer is { StartsAtBias: false, Bias: { } bias } ? total + Parameter(context, layer, bias, j) : total;
        context.Writer.Line($"{Value(layer.PreActivation.Name, j)} = {context.Printer.Print(total)};");
    }

    private static void WritePart(EmitContext context, LayerPlan layer, int j, PartialSum part, string target, Expr start, string declaration = "")
    {
        var inputs = Enumerable.Range(0, part.Count).Select(k => part.First + (k * part.Step)).ToList();
        if (Constants.Has(context, layer) && (start == context.ZeroStart || layer.Bias is not { } bias || Constants.StartsPlain(context, bias.Offset + j, 1)))
        {
            inputs.RemoveAll(i => Constants.AreZero(context, layer.Weights.Offset + (j * layer.Inputs) + i, 1));
        }

        if (inputs.Count == 0)
        {
            context.Writer.Line($"{declaration}{target} = {context.Printer.Print(start)};");
        }

        WriteSum(context, target, start, inputs.Count, (k, sum) => Dense.Affine(
            Parameter(context, layer, layer.Weights, (j * layer.Inputs) + inputs[k]), Expr.Code(Value(layer.Input.Name, inputs[k])), sum), declaration);
    }

    // A place of the parameters; of a small frozen network the number that is there.
    private static Expr Parameter(EmitContext context, LayerPlan layer, Slot slot, int index) =>
        Constants.Has(context, layer) ? Constants.Literal(context, slot.Offset + index) : Expr.Code(slot.At("p", index));

    private static void WriteInputGradient(EmitContext context, LayerPlan layer, Expr start)
    {
        var below = context.Dense.Below(layer).Delta.Name;
        for (var i = 0; i < layer.Inputs; i++)
        {
            var column = i;
            WriteSum(context, Value(below, i), start, layer.Units, (j, sum) => Dense.InputGradient(
                Expr.Code(layer.Weights.At("p", (j * layer.Inputs) + column)),
                Expr.Code(Value(layer.Delta.Name, j)),
                sum));
        }
    }

    private static void WriteUnit(EmitContext context, LayerPlan layer, GradientSink sink, int j)
    {
        var writer = context.Writer;
        var unit = $"{layer.Number}_{j}";
        writer.Line(sink.DefineFactor(context, layer, unit, Expr.Code(Value(layer.Delta.Name, j))));
        for (var i = 0; i < layer.Inputs; i++)
        {
            var target = layer.Weights.At(sink.Buffer, (j * layer.Inputs) + i);
            var input = sink.ScalesInputs(layer) ? ScaledInput(layer, i) : Value(layer.Input.Name, i);
            writer.Line(sink.AddWeight(context, layer, target, unit, Expr.Code(input)));
        }

        if (layer.Bias is { } bias)
        {
            writer.Line(sink.AddBias(context, bias.At(sink.Buffer, j), Expr.Code(Value(layer.Delta.Name, j))));
        }
    }

    private static void WriteSum(EmitContext context, string target, Expr start, int terms, Func<int, Expr, Expr> add, string declaration = "")
    {
        var sum = start;
        for (var k = 0; k < terms; k++)
        {
            sum = add(k, sum);
            if ((k + 1) % TermsPerLine == 0 || k == terms - 1)
            {
                context.Writer.Line($"{declaration}{target} = {context.Printer.Print(sum)};");
                (sum, declaration) = (Expr.Code(target), string.Empty);
            }
        }
    }

    private static string Value(string span, int index) => $"{span}[{NumberText.Integer(index)}]";
}
