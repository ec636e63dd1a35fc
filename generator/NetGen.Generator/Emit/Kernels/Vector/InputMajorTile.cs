using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// An input-major layer over a tile of samples, in register tiles. The forward pass takes samples × vectors of outputs,
/// <code>
/// var w0 = Load(ref w, 64 * i);
/// var u0 = All(At(ref u, i));          // input i of sample n
/// sum0_0 = Fma(w0, u0, sum0_0);
/// </code>
/// the gradient inputs × vectors of outputs over the samples, and the delta below samples × rows, summed over the lanes.
/// </summary>
/// <param name="context">The file.</param>
/// <param name="layer">The layer.</param>
/// <param name="isWide">Whether vectors have 512 bits.</param>
internal sealed class InputMajorTile(EmitContext context, LayerPlan layer, bool isWide)
{
    private const int Together = VectorLimits.Together;

    private readonly VectorText _text = new(context, isWide);

    private int Vectors => layer.Rows.Length / _text.Lanes;

    /// <summary>Whether what is stored are the layer's outputs; else its pre-activations.</summary>
    public static bool Activates(EmitContext context, LayerPlan layer) => layer != context.Plan.Last && layer.ActivatesTile;

    public void WriteForward(Action writeSingle)
    {
        var writer = context.Writer;
        writer.Line($"var whole{layer.Number} = samples / {Together} * {Together};");
        using (writer.Block($"for (var n = 0; n < whole{layer.Number}; n += {Together})"))
        {
            writer.Line(TileText.Of(context, layer.Input).Define(context, "u", "n"));
            writer.Line(TileText.Of(context, layer.PreActivation).Define(context, "z", "n"));
            WriteBlocks((o, vectors) =>
            {
                if (layer.Rows.Chunks == 1)
                {
                    WriteForwardBlock(o, vectors, 0);
                    return;
                }

                for (var c = 0; c < layer.Rows.Chunks; c++)
                {
                    using (writer.Block())
                    {
                        WriteForwardBlock(o, vectors, c);
                    }
                }
            });
        }

        writer.Line();
        using (writer.Block($"for (var n = whole{layer.Number}; n < samples; n++)"))
        {
            writer.Line(TileText.Of(context, layer.Input).Define(context, layer.Number == 1 ? "x1" : layer.Input.Name, "n"));
            writer.Line(TileText.Of(context, layer.PreActivation).Define(context, layer.PreActivation.Name, "n"));
            writeSingle();
        }

        writer.Line();
    }

    public void WriteBackward()
    {
        var whole = layer.Inputs / Together * Together;
        if (whole > 0)
        {
            using (context.Writer.Block($"for (var i = 0; i < {whole}; i += {Together})"))
            {
                WriteBlocks((o, vectors) => WriteGradientBlock("i", o, Together, vectors));
            }

            context.Writer.Line();
        }

        if (layer.Inputs > whole)
        {
            WriteBlocks((o, vectors) => WriteGradientBlock($"{whole}", o, layer.Inputs - whole, vectors));
        }

        TileBias.Write(context, layer);
        if (layer.PassesDeltaDown)
        {
            InputMajorDeltas.Write(context, layer);
        }
    }

    // Blocks of vectors of a row: a loop over the whole ones, then what is left.
    private void WriteBlocks(Action<string, int> writeBlock)
    {
        var (blocks, width) = (Vectors / Together, Together * _text.Lanes);
        if (blocks > 1)
        {
            using (context.Writer.Block($"for (var o = 0; o < {blocks * width}; o += {width})"))
            {
                writeBlock("o", Together);
            }
        }
        else if (blocks == 1)
        {
            using (context.Writer.Block())
            {
                writeBlock("0", Together);
            }
        }

        if (Vectors % Together != 0)
        {
            using (context.Writer.Block())
            {
                writeBlock($"{blocks * width}", Vectors % Together);
            }
        }
    }

    // A chunk's sums start at 0, the first one's at the biases; later chunks are added to what lies in z.
    private void WriteForwardBlock(string o, int vectors, int chunk)
    {
        var (writer, text, rows) = (context.Writer, _text, layer.Rows);
        var (first, count) = (chunk * (layer.Inputs / rows.Chunks), layer.Inputs / rows.Chunks);
        var stride = TileText.Of(context, layer.Input).Stride;
        for (var k = 0; k < vectors; k++)
        {
            var start = chunk == 0 && layer.Bias is { } bias ? text.Load("p0", VectorText.Plus(o, bias.Offset + (k * text.Lanes))) : text.All(context.Zero);
            writer.Line($"var sum0_{k} = {start};");
            for (var r = 1; r < Together; r++)
            {
                writer.Line($"var sum{r}_{k} = sum0_{k};");
            }
        }

        using (writer.Block($"for (var i = {first}; i < {first + count}; i++)"))
        {
            writer.Line($"ref var w = ref {text.At("p0", Place(rows.Length, "i", o, layer.Weights.Offset))};");
            for (var k = 0; k < vectors; k++)
            {
                writer.Line($"var w{k} = {text.Load("w", $"{k * text.Lanes}")};");
            }

            for (var r = 0; r < Together; r++)
            {
                writer.Line($"var u{r} = {text.All(text.At("u", VectorText.Plus("i", r * stride)))};");
                for (var k = 0; k < vectors; k++)
                {
                    var sum = Dense.Affine(Expr.Name($"w{k}"), Expr.Name($"u{r}"), Expr.Name($"sum{r}_{k}"));
                    writer.Line($"sum{r}_{k} = {text.Printer.Print(sum)};");
                }
            }
        }

        writer.Line();
        WriteForwardStores(o, vectors, chunk);
    }

    private void WriteForwardStores(string o, int vectors, int chunk)
    {
        var (text, stride) = (_text, TileText.Of(context, layer.PreActivation).Stride);
        var formulas = new FormulaWriter(context, text.Printer, reusesLocals: true);
        var activation = chunk == layer.Rows.Chunks - 1 && Activates(context, layer) && layer.Activation is not Identity ? (ElementwiseActivation)layer.Activation : null;
        for (var r = 0; r < Together; r++)
        {
            for (var k = 0; k < vectors; k++)
            {
                var (sum, place) = ($"sum{r}_{k}", VectorText.Plus(o, (r * stride) + (k * text.Lanes)));
                if (chunk > 0)
                {
                    context.Writer.Line($"{sum} = {text.Load("z", place)} + {sum};");
                }

                if (activation is not null)
                {
                    formulas.Assign((sum, activation.Value(Expr.Name(sum))));
                }

                var isRagged = activation is not null && (VectorText.IsNumber(o) ? VectorText.Number(o) : 0) + ((k + 1) * text.Lanes) > layer.Units;
                context.Writer.Line(text.Store(isRagged ? text.Keep(sum, layer.Units % text.Lanes) : sum, "z", place));
            }
        }
    }

    private void WriteGradientBlock(string i, string o, int inputs, int vectors)
    {
        var (writer, text, rows) = (context.Writer, _text, layer.Rows);
        writer.Line($"ref var gw = ref {text.At("g0", Place(rows.Length, i, o, layer.Weights.Offset))};");
        ForEach((r, k) => writer.Line($"var sum{r}_{k} = {text.Load("gw", $"{(r * rows.Length) + (k * text.Lanes)}")};"));
        using (writer.Block("for (var n = 0; n < samples; n++)"))
        {
            writer.Line(TileText.Of(context, layer.Input).Define(context, "u", "n"));
            writer.Line(TileText.Of(context, layer.Delta).Define(context, "e", "n"));
            for (var k = 0; k < vectors; k++)
            {
                writer.Line($"var e{k} = {text.Load("e", VectorText.Plus(o, k * text.Lanes))};");
            }

            for (var r = 0; r < inputs; r++)
            {
                writer.Line($"var u{r} = {text.All(text.At("u", VectorText.Plus(i, r)))};");
                for (var k = 0; k < vectors; k++)
                {
                    var sum = Dense.WeightGradient(Expr.Name($"e{k}"), Expr.Name($"u{r}"), Expr.Name($"sum{r}_{k}"));
                    writer.Line($"sum{r}_{k} = {text.Printer.Print(sum)};");
                }
            }
        }

        writer.Line();
        ForEach((r, k) => writer.Line(text.Store($"sum{r}_{k}", "gw", $"{(r * rows.Length) + (k * text.Lanes)}")));

        void ForEach(Action<int, int> action)
        {
            for (var r = 0; r < inputs; r++)
            {
                for (var k = 0; k < vectors; k++)
                {
                    action(r, k);
                }
            }
        }
    }

    // Row i, output o of the layer's weights.
    private static string Place(int length, string i, string o, int offset) =>
        o == "o"
            ? VectorText.Plus($"({length} * {i}) + o", offset)
            : VectorText.Times(length, i, VectorText.Number(o) + offset);
}
