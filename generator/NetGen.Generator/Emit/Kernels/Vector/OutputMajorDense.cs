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

    public override void WriteForward(EmitContext context, LayerPlan layer) => new OutputMajorForward(context, layer).Write();

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

            var isUnrolled = layer.Rows.IsUnrolled && (context.Registers is not null || context.Dense.UnrollsColumns(layer));
            new VectorLoop(context, "i", layer.Rows.Length, text.Lanes, isUnrolled).Write(i => WriteColumns(context, layer, i));
        }

        VectorBias.WriteStep(context, layer);
    }

    public override void WriteForwardTile(EmitContext context, LayerPlan layer)
    {
        if (!context.Dense.HasWideTile(layer))
        {
            WriteSamples(context, layer, isWide: false);
            return;
        }

        // Which way is taken, the just-in-time compiler knows before it reads the other.
        using (context.Writer.Block($"if (typeof({VectorText.Type}) == typeof({VectorTypes.Vector(context.Dense, VectorWidth.Bits512)}))"))
        {
            WriteSamples(context with { LogicalOperations = VectorTypes.Logical }, layer, isWide: true);
        }

        using (context.Writer.Block("else"))
        {
            WriteSamples(context, layer, isWide: false);
        }
    }

    public override void WriteBackwardTile(EmitContext context, LayerPlan layer) => OutputMajorTile.WriteBackward(context, layer);

    private static void WriteSamples(EmitContext context, LayerPlan layer, bool isWide) => TileMembersKernel.WriteSamples(
        context, new[] { layer.Input, layer.PreActivation }, () => new OutputMajorForward(context, layer, isWide).Write());

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
