using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The forward pass of an input-major layer over a tile, in register tiles of samples × vectors of outputs:
/// <code>
/// var w0 = ops.Load(ref w, 0);
/// var u0 = ops.All(ref input, i);     // input i of sample n
/// sum0_0 = ops.Fma(w0, u0, sum0_0);
/// </code>
/// </summary>
internal sealed class InputMajorTile(EmitContext context, LayerPlan layer)
{
    private static readonly Reference W = new("w");
    private static readonly Reference Inputs = new("input");
    private static readonly Reference Sums = new("z");

    private readonly TileBlocks _blocks = new(context, layer);

    /// <summary>Writes whole register tiles; there are no other samples.</summary>
    public void Write()
    {
        var (writer, text) = (context.Writer, _blocks.Text);
        using (writer.Block($"for (var n = 0; n < samples; n += {VectorLimits.TileRows})"))
        {
            writer.Line(TileText.Of(context.Dense, layer.Input).Define(text, Inputs.Name, Index.Of("n")));
            writer.Line(TileText.Of(context.Dense, layer.PreActivation).Define(text, Sums.Name, Index.Of("n")));
            _blocks.Write((o, vectors) =>
            {
                for (var c = 0; c < layer.Rows.Chunks.Count; c++)
                {
                    var chunk = c;
                    writer.Scope(layer.Rows.Chunks.Count > 1, () => WriteBlock(o, vectors, chunk));
                }
            });
        }

        writer.Line();
    }

    // A chunk's sums start at 0, the first one's at the biases; later chunks are added to what lies in z.
    private void WriteBlock(Index o, int vectors, int chunk)
    {
        var (writer, text, rows, i) = (context.Writer, _blocks.Text, layer.Rows, Index.Of("i"));
        var (first, count) = (rows.Chunks.First(chunk), rows.Chunks.Length(chunk));
        var stride = TileText.Of(context.Dense, layer.Input).Stride;
        for (var k = 0; k < vectors; k++)
        {
            var start = chunk == 0 && layer.Bias is { } bias ? text.Load(Reference.Parameters, o + bias.Offset + text.Vector(k)) : text.Zero;
            writer.Line($"var sum0_{k} = {start};");
            for (var r = 1; r < VectorLimits.TileRows; r++)
            {
                writer.Line($"var sum{r}_{k} = sum0_{k};");
            }
        }

        using (writer.Block($"for (var i = {first}; i < {first + count}; i++)"))
        {
            writer.Line(text.Define(W.Name, Reference.Parameters, (rows.Length * i) + o + layer.Weights.Offset));
            for (var k = 0; k < vectors; k++)
            {
                writer.Line($"var w{k} = {text.Load(W, text.Vector(k))};");
            }

            for (var r = 0; r < VectorLimits.TileRows; r++)
            {
                writer.Line($"var u{r} = {text.AllAt(Inputs, i + (r * stride))};");
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

    private void WriteStores(Index o, int vectors, int chunk)
    {
        var (text, stride) = (_blocks.Text, TileText.Of(context.Dense, layer.PreActivation).Stride);
        var formulas = new FormulaWriter(context, text.Printer, reusesLocals: true);
        var isLast = chunk == layer.Rows.Chunks.Count - 1;
        var activation = isLast && context.Dense.ActivatesTile(layer) ? layer.ActivationStep : null;
        for (var r = 0; r < VectorLimits.TileRows; r++)
        {
            for (var k = 0; k < vectors; k++)
            {
                var (sum, place) = ($"sum{r}_{k}", o + (r * stride) + text.Vector(k));
                if (chunk > 0)
                {
                    context.Writer.Line($"{sum} = {text.Add(text.Load(Sums, place), sum)};");
                }

                if (activation is not null)
                {
                    formulas.Assign((sum, activation.Value(Expr.Name(sum))));
                }

                context.Writer.Line(text.Store(sum, Sums, place));
            }
        }
    }
}
