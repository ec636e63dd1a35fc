using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// Vectors along the rows of W[in][out]. For 2 -> 8 with biases, the forward pass is
/// <code>
/// var sum0 = Load(ref p0, 16);
/// sum0 = Fma(ref w, 0, All(At(ref x0, 0)), sum0);
/// sum0 = Fma(ref w, 8, All(At(ref x0, 1)), sum0);
/// Store(sum0, ref z1, 0);
/// </code>
/// and the step reads each weight once, for the layer below (a turn takes as many rows as a vector has lanes, so that their sums
/// fill one) and for its own update:
/// <code>
/// var w0 = Load(ref w, 0);
/// sum0 = Fma(w0, delta, sum0);
/// Store(Fma(delta, u0, w0), ref w, 0);      // u0 is input 0 times the negative learning rate
/// </code>
/// </summary>
internal sealed class InputMajorDense : DenseKernel
{
    public static readonly InputMajorDense Instance = new();

    public override void WriteForward(EmitContext context, LayerPlan layer) => new InputMajorForward(context, layer, Input(layer)).Write();

    public override void WriteBackward(EmitContext context, LayerPlan layer, GradientSink sink)
    {
        // The biases go first: the next step starts with them, and what a store has not yet brought to the cache cannot be read in wider vectors.
        VectorBias.WriteBackward(context, layer, sink);
        if (layer.PassesDeltaDown)
        {
            WriteTurns(context, layer);
        }
        else
        {
            WriteFirst(context, layer);
        }
    }

    public override void WriteForwardTile(EmitContext context, LayerPlan layer, bool isWide) =>
        new InputMajorTile(context, layer, isWide).Write(() => new InputMajorForward(context, layer, layer.Number == 1 ? "x1" : layer.Input.Name, activates: context.Plan.ActivatesTile(layer, isWide)).Write());

    public override void WriteBackwardTile(EmitContext context, LayerPlan layer, bool isWide) =>
        new InputMajorGradient(context, layer, isWide).Write();

    public static string Input(LayerPlan layer) => layer.Number == 1 ? "x0" : layer.Input.Name;

    // Nothing lies below: each input's row takes its step, as much of it at once as deltas fit registers.
    private static void WriteFirst(EmitContext context, LayerPlan layer)
    {
        var (writer, rows, step) = (context.Writer, layer.Rows, context.Plan.StepVectors);
        var (blocks, width) = (rows.Vectors / step, step * rows.Lanes);
        if (blocks > 1)
        {
            using (writer.Block($"for (var o = 0; o < {blocks * width}; o += {width})"))
            {
                WriteRows(context, layer, "o", step);
            }
        }
        else if (blocks == 1)
        {
            using (writer.Block())
            {
                WriteRows(context, layer, "0", step);
            }
        }

        if (rows.Vectors % step != 0)
        {
            using (writer.Block())
            {
                WriteRows(context, layer, $"{blocks * width}", rows.Vectors % step);
            }
        }
    }

    private static void WriteRows(EmitContext context, LayerPlan layer, string o, int vectors)
    {
        var (writer, text, rows) = (context.Writer, new VectorText(context), layer.Rows);
        var factor = rows.ScalesInputs ? "delta" : "step";
        writer.Line($"ref var w = ref {text.At("p0", VectorText.Plus(o, layer.Weights.Offset))};");
        for (var k = 0; k < vectors; k++)
        {
            var delta = text.Load(layer.Delta.Name, VectorText.Plus(o, k * rows.Lanes));
            writer.Line(rows.ScalesInputs ? $"var {factor}{k} = {delta};" : $"var {factor}{k} = rate * {delta};");
        }

        new VectorLoop(context, "i", layer.Inputs, 1, context.Plan.IsUnrolled(layer)).Write(i =>
        {
            var input = text.All(text.At(Input(layer), i));
            writer.Line(rows.ScalesInputs ? $"var u = rate * {input};" : $"var u = {input};");
            for (var k = 0; k < vectors; k++)
            {
                var place = Place(i, rows.Length, k * rows.Lanes);
                var gradient = Dense.WeightGradient(Expr.Name($"{factor}{k}"), Expr.Name("u"), Expr.Name(text.Load("w", place)));
                writer.Line(text.Store(context.Vectors.Print(gradient), "w", place));
            }
        });
    }

    private static void WriteTurns(EmitContext context, LayerPlan layer)
    {
        var (writer, text, rows) = (context.Writer, new VectorText(context), layer.Rows);
        using (writer.Block($"for (var i = 0; i < {rows.Count}; i += {rows.Lanes})"))
        {
            writer.Line($"ref var w = ref {text.At("p0", Place("i", rows.Length, layer.Weights.Offset))};");
            for (var r = 0; r < rows.Lanes; r++)
            {
                writer.Line($"var u{r} = rate * {text.All(text.At(Input(layer), VectorText.Plus("i", r)))};");
                writer.Line($"var sum{r} = {text.All(context.Zero)};");
            }

            new VectorLoop(context, "k", rows.Length, rows.Lanes, isUnrolled: false).Write(k => WriteTurn(context, layer, k));
            VectorBackwardKernel.WriteDelta(context, layer, text.SumEach(Enumerable.Range(0, rows.Lanes).Select(r => $"sum{r}").ToList()), "i");
        }
    }

    private static void WriteTurn(EmitContext context, LayerPlan layer, string k)
    {
        var (writer, text, rows) = (context.Writer, new VectorText(context), layer.Rows);
        writer.Line($"var delta = {text.Load(layer.Delta.Name, k)};");
        for (var r = 0; r < rows.Lanes; r++)
        {
            var place = VectorText.Plus(k, r * rows.Length);
            writer.Line($"var w{r} = {text.Load("w", place)};");
            writer.Line($"sum{r} = {context.Vectors.Print(Dense.InputGradient(Expr.Name($"w{r}"), Expr.Name("delta"), Expr.Name($"sum{r}")))};");
            var step = Dense.WeightGradient(Expr.Name("delta"), Expr.Name($"u{r}"), Expr.Name($"w{r}"));
            writer.Line(text.Store(context.Vectors.Print(step), "w", place));
        }
    }

    /// <summary>The text of row i of the given length, and an offset in it.</summary>
    public static string Place(string i, int length, int offset) => i == "i"
        ? VectorText.Times(length, i, offset)
        : $"{(VectorText.Number(i) * length) + offset}";
}
