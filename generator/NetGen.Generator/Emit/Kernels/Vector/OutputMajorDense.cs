using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// Vectors along the rows of W[out][in], all rows at once. For 8 -> 2 with biases, the forward pass is
/// <code>
/// var u = Load(ref a1, 0);
/// var sum0 = Fma(ref w, 0, u, zero);
/// var sum1 = Fma(ref w, 8, u, zero);
/// Store(SumEach4(sum0, sum1, zero, zero) + Load(ref b, 0), ref z2, 0);
/// </code>
/// and the step reads each weight once, for the layer below and for its own update:
/// <code>
/// var w0 = Load(ref w, 0);
/// var w1 = Load(ref w, 8);
/// Store(Fma(step0, u, w0), ref w, 0);
/// Store(Fma(step1, u, w1), ref w, 8);
/// var below = Fma(w1, delta1, w0 * delta0);
/// </code>
/// </summary>
internal sealed class OutputMajorDense : DenseKernel
{
    public static readonly OutputMajorDense Instance = new();

    public override void WriteForward(EmitContext context, LayerPlan layer)
    {
        for (var first = 0; first < layer.Units; first += layer.Rows.Lanes)
        {
            WriteGroup(context, layer, first, Math.Min(layer.Rows.Lanes, layer.Units - first));
        }
    }

    public override void WriteBackward(EmitContext context, LayerPlan layer, GradientSink sink)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        using (writer.Block())
        {
            writer.Line($"ref var w = ref {text.At("p0", $"{layer.Weights.Offset}")};");
            if (sink.Factor is null)
            {
                writer.Line($"ref var gw = ref {text.At("g0", $"{layer.Weights.Offset}")};");
            }

            for (var j = 0; j < layer.Units; j++)
            {
                writer.Line($"var delta{j} = {text.All(text.At(layer.Delta.Name, $"{j}"))};");
            }

            if (sink.Factor is not null)
            {
                for (var j = 0; j < layer.Units; j++)
                {
                    writer.Line($"var step{j} = rate * delta{j};");
                }
            }

            var isUnrolled = context.Plan.IsUnrolled(layer) && (context.Registers is not null || FunctionBudget.UnrollsColumns(context.Plan, layer));
            new VectorLoop(context, "i", layer.Rows.Length, layer.Rows.Lanes, isUnrolled).Write(i =>
            {
                WriteColumns(context, layer, sink, i);
            });
        }

        VectorBias.WriteBackward(context, layer, sink);
    }

    public override void WriteForwardTile(EmitContext context, LayerPlan layer, bool isWide) =>
        TileMembersKernel.WriteSamples(context, new[] { layer.Input, layer.PreActivation }, () => WriteForward(context, layer));

    public override void WriteBackwardTile(EmitContext context, LayerPlan layer, bool isWide) => OutputMajorTile.WriteBackward(context, layer);

    private static void WriteGroup(EmitContext context, LayerPlan layer, int first, int count)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        using (writer.Block())
        {
            writer.Line($"ref var w = ref {text.At("p0", $"{layer.Weights.Offset + (first * layer.Rows.Length)}")};");
            if (layer.Units == 1)
            {
                var start = layer is { StartsAtBias: true, Bias: { } bias } ? text.FirstLane(text.At("p0", $"{bias.Offset}")) : text.All(context.Zero);
                writer.Line($"var sum0 = {start};");
            }
            else
            {
                // One name instead of ten calls that RyuJIT would inline.
                writer.Line($"var zero = {text.All(context.Zero)};");
                for (var j = 0; j < count; j++)
                {
                    writer.Line($"var sum{j} = zero;");
                }
            }

            new VectorLoop(context, "i", layer.Rows.Length, layer.Rows.Lanes, context.Plan.IsUnrolled(layer)).Write(i =>
            {
                writer.Line($"var u = {text.Load(Input(layer), i)};");
                for (var j = 0; j < count; j++)
                {
                    var weight = text.Factor("w", VectorText.Plus(i, j * layer.Rows.Length));
                    writer.Line($"sum{j} = {context.Vectors.Print(Dense.Affine(weight, Expr.Name("u"), Expr.Name($"sum{j}")))};");
                }
            });

            WriteSums(context, layer, first, count);
        }
    }

    private static void WriteSums(EmitContext context, LayerPlan layer, int first, int count)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        if (layer.Units == 1)
        {
            var bias = layer is { StartsAtBias: false, Bias: { } single } ? " + " + text.At("p0", $"{single.Offset}") : string.Empty;
            writer.Line($"{text.At(layer.PreActivation.Name, "0")} = {context.Vectors.Call("Sum")}(sum0){bias};");
            return;
        }

        var sums = text.SumEach(Enumerable.Range(0, count).Select(j => $"sum{j}").ToList(), "zero");
        var biases = layer.Bias is { } slot ? " + " + text.Load("p0", $"{slot.Offset + first}") : string.Empty;
        writer.Line(text.Store(sums + biases, layer.PreActivation.Name, $"{first}"));
    }

    private static void WriteColumns(EmitContext context, LayerPlan layer, GradientSink sink, string i)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        var target = sink.Factor is null ? "gw" : "w";
        writer.Line($"var u = {text.Load(Input(layer), i)};");
        Expr sum = 0;
        for (var j = 0; j < layer.Units; j++)
        {
            var place = VectorText.Plus(i, j * layer.Rows.Length);
            if (layer.PassesDeltaDown || sink.Factor is not null)
            {
                writer.Line($"var w{j} = {text.Load("w", place)};");
            }

            sum = Dense.InputGradient(Expr.Name($"w{j}"), Expr.Name($"delta{j}"), sum);
            var before = sink.Factor is null ? Expr.Name(text.Load("gw", place)) : Expr.Name($"w{j}");
            var factor = Expr.Name(sink.Factor is null ? $"delta{j}" : $"step{j}");
            writer.Line(text.Store(context.Vectors.Print(Dense.WeightGradient(factor, Expr.Name("u"), before)), target, place));
        }

        if (layer.PassesDeltaDown)
        {
            VectorBackwardKernel.WriteDelta(context, layer, context.Vectors.Print(sum), i);
        }
    }

    private static string Input(LayerPlan layer) => layer.Number == 1 ? "x1" : layer.Input.Name;
}
