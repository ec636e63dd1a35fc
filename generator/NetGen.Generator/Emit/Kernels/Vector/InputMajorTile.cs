using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The forward pass of an input-major layer over a tile, in register tiles of samples × vectors of outputs:
/// <code>
/// var w0 = Load(ref w, 64 * i);
/// var u0 = All(At(ref u, i));          // input i of sample n
/// sum0_0 = Fma(w0, u0, sum0_0);
/// </code>
/// </summary>
/// <param name="context">The file.</param>
/// <param name="layer">The layer.</param>
/// <param name="isWideMethod">Whether the method is for processors with vectors of 512 bits.</param>
internal sealed class InputMajorTile(EmitContext context, LayerPlan layer, bool isWideMethod)
{
    private int Together => context.Plan.Together;

    private readonly TileBlocks _blocks = new(context, layer, isWideMethod && layer.HasWideRows, isWideMethod);

    /// <summary>Writes whole register tiles, and what is left sample by sample.</summary>
    public void Write(Action writeSingle)
    {
        var writer = context.Writer;
        writer.Line($"var whole{layer.Number} = samples / {Together} * {Together};");
        using (writer.Block($"for (var n = 0; n < whole{layer.Number}; n += {Together})"))
        {
            writer.Line(TileText.Of(context, layer.Input).Define(context, "u", "n"));
            writer.Line(TileText.Of(context, layer.PreActivation).Define(context, "z", "n"));
            _blocks.Write((o, vectors) =>
            {
                if (layer.Rows.Chunks == 1)
                {
                    WriteBlock(o, vectors, 0);
                    return;
                }

                for (var c = 0; c < layer.Rows.Chunks; c++)
                {
                    using (writer.Block())
                    {
                        WriteBlock(o, vectors, c);
                    }
                }
            }, hasScopes: layer.Rows.Chunks > 1);
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

    // A chunk's sums start at 0, the first one's at the biases; later chunks are added to what lies in z.
    private void WriteBlock(string o, int vectors, int chunk)
    {
        var (writer, text, rows) = (context.Writer, _blocks.Text, layer.Rows);
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
            writer.Line($"ref var w = ref {text.At("p0", _blocks.Place("i", o))};");
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
        WriteStores(o, vectors, chunk);
    }

    private void WriteStores(string o, int vectors, int chunk)
    {
        var (text, stride) = (_blocks.Text, TileText.Of(context, layer.PreActivation).Stride);
        var formulas = new FormulaWriter(context, text.Printer, reusesLocals: true);
        var activation = chunk == layer.Rows.Chunks - 1 && context.Plan.ActivatesTile(layer, isWideMethod) && layer.Activation is not Identity ? (ElementwiseActivation)layer.Activation : null;
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
}
