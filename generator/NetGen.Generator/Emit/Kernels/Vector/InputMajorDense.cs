using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// Vectors along the rows of W[in][out]. For 2 -> 8 with biases, the forward pass is
/// <code>
/// var sum0 = ops.Load(ref p0, 16);
/// sum0 = ops.Fma(ref w, 0, ops.All(ref x0, 0), sum0);
/// sum0 = ops.Fma(ref w, 8, ops.All(ref x0, 1), sum0);
/// ops.Store(sum0, ref z1, 0);
/// </code>
/// and the step reads each weight once, for the layer below (a turn takes as many rows as a vector has lanes, so that their sums
/// fill one) and for its own update:
/// <code>
/// var w0 = ops.Load(ref w, 0);
/// sum0 = ops.Fma(w0, delta, sum0);
/// ops.Store(ops.Fma(delta, u0, w0), ref w, 0);      // u0 is input 0 times the negative learning rate
/// </code>
/// </summary>
internal sealed class InputMajorDense : VectorDense
{
    public static readonly InputMajorDense Instance = new();

    private static readonly Reference W = new("w");

    public override void WriteForward(EmitContext context, LayerPlan layer) => new InputMajorForward(context, layer).Write();

    public override void WriteStep(EmitContext context, LayerPlan layer)
    {
        // The biases go first: the next step starts with them, and what a store has not yet brought to the cache cannot be read in wider vectors.
        VectorBias.WriteStep(context, layer);
        if (layer.PassesDeltaDown)
        {
            WriteTurns(context, layer);
        }
        else
        {
            WriteFirst(context, layer);
        }
    }

    public override void WriteForwardTile(EmitContext context, LayerPlan layer) => new InputMajorTile(context, layer).Write();

    public override void WriteBackwardTile(EmitContext context, LayerPlan layer)
    {
        TileBias.Write(context, layer);
        if (layer.PassesDeltaDown)
        {
            new InputMajorDeltas(context, layer).Write();
        }
    }

    // Nothing lies below: each input's row takes its step, as much of it at once as deltas fit registers.
    private static void WriteFirst(EmitContext context, LayerPlan layer)
    {
        var lanes = context.Lanes;
        VectorLoop.WriteBlocks(context, "o", layer.Rows.Length, VectorLimits.StepVectors * lanes, (o, values) => WriteRows(context, layer, o, values / lanes));
    }

    private static void WriteRows(EmitContext context, LayerPlan layer, Index o, int vectors)
    {
        var (writer, text, rows) = (context.Writer, new VectorText(context), layer.Rows);
        var step = new StepText(context, text);
        writer.Line(text.Define(W.Name, Reference.Parameters, o + layer.Weights.Offset));
        for (var k = 0; k < vectors; k++)
        {
            writer.Line($"var {StepText.DeltaName(layer, k)} = {step.Delta(layer, text.Load(layer.Delta, o + (k * text.Lanes)))};");
        }

        new VectorLoop(context, "i", layer.Inputs, 1, rows.IsUnrolled).Write(i =>
        {
            writer.Line($"var u = {step.Input(layer, text.AllAt(layer.Input, i))};");
            for (var k = 0; k < vectors; k++)
            {
                var place = (rows.Length * i) + (k * text.Lanes);
                writer.Line(text.Store(step.Weight(StepText.DeltaName(layer, k), "u", text.Load(W, place)), W, place));
            }
        });
    }

    private static void WriteTurns(EmitContext context, LayerPlan layer)
    {
        var (writer, text, rows) = (context.Writer, new VectorText(context), layer.Rows);
        using (writer.Block($"for (var i = 0; i < {rows.Count}; i += {rows.Lanes})"))
        {
            var i = Index.Of("i");
            writer.Line(text.Define(W.Name, Reference.Parameters, (rows.Length * i) + layer.Weights.Offset));
            for (var r = 0; r < rows.Lanes; r++)
            {
                writer.Line($"var u{r} = {new StepText(context, text).Input(layer, text.AllAt(layer.Input, i + r))};");
                writer.Line($"var sum{r} = {text.Zero};");
            }

            new VectorLoop(context, "k", rows.Length, rows.Lanes, isUnrolled: false).Write(k => WriteTurn(context, layer, k));
            VectorBackwardKernel.WriteDelta(context, layer, text.SumEach(Enumerable.Range(0, rows.Lanes).Select(r => $"sum{r}").ToList()), i);
        }
    }

    private static void WriteTurn(EmitContext context, LayerPlan layer, Index k)
    {
        var (writer, text, rows) = (context.Writer, new VectorText(context), layer.Rows);
        writer.Line($"var delta = {text.Load(layer.Delta, k)};");
        for (var r = 0; r < rows.Lanes; r++)
        {
            var place = k + (r * rows.Length);
            writer.Line($"var w{r} = {text.Load(W, place)};");
            writer.Line($"sum{r} = {text.Printer.Print(Dense.InputGradient(Expr.Name($"w{r}"), Expr.Name("delta"), Expr.Name($"sum{r}")))};");
            writer.Line(text.Store(new StepText(context, text).Weight("delta", $"u{r}", $"w{r}"), W, place));
        }
    }
}
