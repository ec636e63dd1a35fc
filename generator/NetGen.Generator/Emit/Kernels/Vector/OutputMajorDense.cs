using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// Vectors along the rows of W[out][in], all rows at once. For 8 -> 2 with biases, the forward pass is
/// <code>
/// var u = ops.Load(ref a1, 0);
/// var sum0 = ops.Fma(ref w, 0, u, zero);
/// var sum1 = ops.Fma(ref w, 8, u, zero);
/// ops.Store(ops.Add(ops.SumEach(sum0, sum1, zero, zero), ops.Load(ref b, 0)), ref z2, 0);
/// </code>
/// and the step reads each weight once, for the layer below and for its own update:
/// <code>
/// var w0 = ops.Load(ref w, 0);
/// var w1 = ops.Load(ref w, 8);
/// ops.Store(ops.Fma(step0, u, w0), ref w, 0);
/// ops.Store(ops.Fma(step1, u, w1), ref w, 8);
/// var below = ops.Fma(w1, delta1, ops.Multiply(w0, delta0));
/// </code>
/// </summary>
internal sealed class OutputMajorDense : VectorDense
{
    public static readonly OutputMajorDense Instance = new();

    private static readonly Reference W = new("w");

    public override void WriteForward(EmitContext context, LayerPlan layer)
    {
        for (var first = 0; first < layer.Units; first += layer.Rows.Lanes)
        {
            var group = first;
            context.Writer.Scope(true, () => WriteGroup(context, layer, group, Math.Min(layer.Rows.Lanes, layer.Units - group)));
        }
    }

    public override void WriteStep(EmitContext context, LayerPlan layer)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        var step = new StepText(context, text);
        using (writer.Block())
        {
            writer.Line(text.Define(W.Name, Reference.Parameters, layer.Weights.Offset));
            for (var j = 0; j < layer.Units; j++)
            {
                writer.Line($"var delta{j} = {text.AllAt(layer.Delta, j)};");
            }

            for (var j = 0; j < layer.Units; j++)
            {
                writer.Line($"var step{j} = {step.Scaled($"delta{j}")};");
            }

            var isUnrolled = layer.Rows.IsUnrolled && (context.Registers is not null || context.Plan.UnrollsColumns(layer));
            new VectorLoop(context, "i", layer.Rows.Length, layer.Rows.Lanes, isUnrolled).Write(i => WriteColumns(context, layer, i));
        }

        VectorBias.WriteStep(context, layer);
    }

    public override void WriteForwardTile(EmitContext context, LayerPlan layer) =>
        TileMembersKernel.WriteSamples(context, new[] { layer.Input, layer.PreActivation }, () => WriteForward(context, layer));

    public override void WriteBackwardTile(EmitContext context, LayerPlan layer) => OutputMajorTile.WriteBackward(context, layer);

    private static void WriteGroup(EmitContext context, LayerPlan layer, int first, int count)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        writer.Line(text.Define(W.Name, Reference.Parameters, layer.Weights.Offset + (first * layer.Rows.Length)));
        if (layer.Units == 1)
        {
            var start = layer is { StartsAtBias: true, Bias: { } bias } ? text.FirstLane(text.At(Reference.Parameters, bias.Offset)) : text.Zero;
            writer.Line($"var sum0 = {start};");
        }
        else
        {
            // One name instead of ten calls that RyuJIT would inline.
            writer.Line($"var zero = {text.Zero};");
            for (var j = 0; j < count; j++)
            {
                writer.Line($"var sum{j} = zero;");
            }
        }

        new VectorLoop(context, "i", layer.Rows.Length, layer.Rows.Lanes, layer.Rows.IsUnrolled).Write(i =>
        {
            writer.Line($"var u = {text.Load(layer.Input, i)};");
            for (var j = 0; j < count; j++)
            {
                var weight = text.Factor(W, i + (j * layer.Rows.Length));
                writer.Line($"sum{j} = {text.Printer.Print(Dense.Affine(weight, Expr.Name("u"), Expr.Name($"sum{j}")))};");
            }
        });
        WriteSums(context, layer, first, count);
    }

    private static void WriteSums(EmitContext context, LayerPlan layer, int first, int count)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        if (layer.Units == 1)
        {
            var bias = layer is { StartsAtBias: false, Bias: { } single } ? " + " + text.At(Reference.Parameters, single.Offset) : string.Empty;
            writer.Line($"{text.At(layer.PreActivation, 0)} = {text.Sum("sum0")}{bias};");
            return;
        }

        var sums = text.SumEach(Enumerable.Range(0, count).Select(j => $"sum{j}").ToList(), "zero");
        writer.Line(text.Store(layer.Bias is { } slot ? text.Add(sums, text.Load(Reference.Parameters, slot.Offset + first)) : sums, layer.PreActivation, first));
    }

    private static void WriteColumns(EmitContext context, LayerPlan layer, Index i)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        writer.Line($"var u = {text.Load(layer.Input, i)};");
        Expr sum = 0;
        for (var j = 0; j < layer.Units; j++)
        {
            var place = i + (j * layer.Rows.Length);
            writer.Line($"var w{j} = {text.Load(W, place)};");
            sum = Dense.InputGradient(Expr.Name($"w{j}"), Expr.Name($"delta{j}"), sum);
            writer.Line(text.Store(new StepText(context, text).Weight($"step{j}", "u", $"w{j}"), W, place));
        }

        if (layer.PassesDeltaDown)
        {
            VectorBackwardKernel.WriteDelta(context, layer, text.Printer.Print(sum), i);
        }
    }
}
