using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// Vectors along the rows of W[in][out]. For 2 -> 8 with biases, the forward pass is
/// <code>
/// var sum0 = Load(ref p0, 16);
/// sum0 = Fma(Load(ref w, 0), All(At(ref x0, 0)), sum0);
/// sum0 = Fma(Load(ref w, 8), All(At(ref x0, 1)), sum0);
/// Store(sum0, ref z1, 0);
/// </code>
/// and the step reads each weight once, for the layer below (a turn takes as many rows as a vector has lanes, so that their sums
/// fill one) and for its own update:
/// <code>
/// var w0 = Load(ref w, 0);
/// sum0 = Fma(w0, delta, sum0);
/// Store(Fma(step, u0, w0), ref w, 0);
/// </code>
/// </summary>
internal sealed class InputMajorDense : DenseKernel
{
    public static readonly InputMajorDense Instance = new();

    public override void WriteForward(EmitContext context, LayerPlan layer) => WriteForward(context, layer, Input(layer));

    private static void WriteForward(EmitContext context, LayerPlan layer, string input)
    {
        var (rows, text) = (layer.Rows, new VectorText(context));
        var blocks = rows.Vectors / rows.Block;
        var width = rows.Block * rows.Lanes;
        if (blocks > 1)
        {
            using (context.Writer.Block($"for (var o = 0; o < {blocks * width}; o += {width})"))
            {
                WriteBlock(context, layer, input, "o", rows.Block);
            }
        }
        else
        {
            using (context.Writer.Block())
            {
                WriteBlock(context, layer, input, "0", rows.Block);
            }
        }

        if (rows.Vectors % rows.Block != 0)
        {
            using (context.Writer.Block())
            {
                WriteBlock(context, layer, input, $"{blocks * width}", rows.Vectors % rows.Block);
            }
        }
    }

    public override void WriteBackward(EmitContext context, LayerPlan layer, GradientSink sink)
    {
        if (layer.PassesDeltaDown)
        {
            WriteTurns(context, layer, sink);
        }
        else
        {
            WriteFirst(context, layer, sink);
        }

        VectorBias.WriteBackward(context, layer, sink);
    }

    public override void WriteForwardTile(EmitContext context, LayerPlan layer) =>
        InputMajorTile.WriteForward(context, layer, () => WriteForward(context, layer, layer.Number == 1 ? "x1" : layer.Input.Name));

    public override void WriteBackwardTile(EmitContext context, LayerPlan layer) => InputMajorTile.WriteBackward(context, layer);

    private static string Input(LayerPlan layer) => layer.Number == 1 ? "x0" : layer.Input.Name;

    private static void WriteBlock(EmitContext context, LayerPlan layer, string input, string o, int vectors)
    {
        var (writer, text, rows) = (context.Writer, new VectorText(context), layer.Rows);
        var chunk = layer.Inputs / rows.Chunks;
        writer.Line($"ref var w = ref {text.At("p0", VectorText.Plus(o, layer.Weights.Offset))};");
        for (var k = 0; k < vectors; k++)
        {
            writer.Line($"var sum{k} = {(layer.Bias is { } bias ? text.Load("p0", VectorText.Plus(o, bias.Offset + (k * rows.Lanes))) : text.All(context.Zero))};");
            for (var c = 1; c < rows.Chunks; c++)
            {
                writer.Line($"var sum{k}_{c} = {text.All(context.Zero)};");
            }
        }

        new VectorLoop(context, "i", chunk, 1, rows.IsUnrolled).Write(i =>
        {
            for (var c = 0; c < rows.Chunks; c++)
            {
                writer.Line($"var u{c} = {text.All(text.At(input, VectorText.Plus(i, c * chunk)))};");
                for (var k = 0; k < vectors; k++)
                {
                    var sum = Expr.Name(c == 0 ? $"sum{k}" : $"sum{k}_{c}");
                    var place = Place(i, rows.Length, (c * chunk * rows.Length) + (k * rows.Lanes));
                    var value = Dense.Affine(Expr.Name(text.Load("w", place)), Expr.Name($"u{c}"), sum);
                    writer.Line($"{context.Vectors.Print(sum)} = {context.Vectors.Print(value)};");
                }
            }
        });

        for (var k = 0; k < vectors; k++)
        {
            var sum = string.Join(" + ", Enumerable.Range(0, rows.Chunks).Select(c => c == 0 ? $"sum{k}" : $"sum{k}_{c}"));
            writer.Line(text.Store(sum, layer.PreActivation.Name, VectorText.Plus(o, k * rows.Lanes)));
        }
    }

    // Nothing lies below: each input's row takes its step.
    private static void WriteFirst(EmitContext context, LayerPlan layer, GradientSink sink)
    {
        var (writer, text, rows) = (context.Writer, new VectorText(context), layer.Rows);
        for (var first = 0; first < rows.Vectors; first += rows.Block)
        {
            var vectors = Math.Min(rows.Block, rows.Vectors - first);
            using (writer.Block())
            {
                var target = $"{sink.Buffer}0";
                writer.Line($"ref var w = ref {text.At(target, $"{layer.Weights.Offset + (first * rows.Lanes)}")};");
                for (var k = 0; k < vectors; k++)
                {
                    var delta = text.Load(layer.Delta.Name, $"{(first + k) * rows.Lanes}");
                    writer.Line($"var step{k} = {(sink.Factor is null ? delta : "rate * " + delta)};");
                }

                new VectorLoop(context, "i", layer.Inputs, 1, rows.IsUnrolled).Write(i =>
                {
                    writer.Line($"var u = {text.All(text.At(Input(layer), i))};");
                    for (var k = 0; k < vectors; k++)
                    {
                        var place = Place(i, rows.Length, k * rows.Lanes);
                        var gradient = Dense.WeightGradient(Expr.Name($"step{k}"), Expr.Name("u"), Expr.Name(text.Load("w", place)));
                        writer.Line(text.Store(context.Vectors.Print(gradient), "w", place));
                    }
                });
            }
        }
    }

    private static void WriteTurns(EmitContext context, LayerPlan layer, GradientSink sink)
    {
        var (writer, text, rows) = (context.Writer, new VectorText(context), layer.Rows);
        using (writer.Block($"for (var i = 0; i < {rows.Count}; i += {rows.Lanes})"))
        {
            writer.Line($"ref var w = ref {text.At("p0", Place("i", rows.Length, layer.Weights.Offset))};");
            if (sink.Factor is null)
            {
                writer.Line($"ref var gw = ref {text.At("g0", Place("i", rows.Length, layer.Weights.Offset))};");
            }

            for (var r = 0; r < rows.Lanes; r++)
            {
                writer.Line($"var u{r} = {text.All(text.At(Input(layer), VectorText.Plus("i", r)))};");
                writer.Line($"var sum{r} = {text.All(context.Zero)};");
            }

            new VectorLoop(context, "k", rows.Length, rows.Lanes, isUnrolled: false).Write(k => WriteTurn(context, layer, sink, k));
            VectorBackwardKernel.WriteDelta(context, layer, text.SumEach(Enumerable.Range(0, rows.Lanes).Select(r => $"sum{r}").ToList()), "i");
        }
    }

    private static void WriteTurn(EmitContext context, LayerPlan layer, GradientSink sink, string k)
    {
        var (writer, text, rows) = (context.Writer, new VectorText(context), layer.Rows);
        writer.Line($"var delta = {text.Load(layer.Delta.Name, k)};");
        if (sink.Factor is not null)
        {
            writer.Line("var step = rate * delta;");
        }

        for (var r = 0; r < rows.Lanes; r++)
        {
            var place = VectorText.Plus(k, r * rows.Length);
            writer.Line($"var w{r} = {text.Load("w", place)};");
            writer.Line($"sum{r} = {context.Vectors.Print(Dense.InputGradient(Expr.Name($"w{r}"), Expr.Name("delta"), Expr.Name($"sum{r}")))};");
            var gradient = sink.Factor is null
                ? Dense.WeightGradient(Expr.Name("delta"), Expr.Name($"u{r}"), Expr.Name(text.Load("gw", place)))
                : Dense.WeightGradient(Expr.Name("step"), Expr.Name($"u{r}"), Expr.Name($"w{r}"));
            writer.Line(text.Store(context.Vectors.Print(gradient), sink.Factor is null ? "gw" : "w", place));
        }
    }

    // Row i of the given length, and an offset in it.
    private static string Place(string i, int length, int offset) => i == "i"
        ? VectorText.Times(length, i, offset)
        : $"{(VectorText.Number(i) * length) + offset}";
}
