using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The gradient of an input-major layer's weights over a tile, in register tiles of inputs × vectors of outputs:
/// <code>
/// var delta0 = ops.Load(ref delta, 0);         // a vector of sample n's deltas
/// var u0 = ops.All(ref input, i);      // its input i
/// sum0_0 = ops.Fma(delta0, u0, sum0_0);
/// </code>
/// </summary>
internal sealed class InputMajorGradient(EmitContext context, LayerPlan layer)
{
    private static readonly Reference Weights = new("gw");
    private static readonly Reference Inputs = new("input");
    private static readonly Reference Deltas = new("delta");

    private readonly TileBlocks _blocks = new(context, layer);

    public void Write() => VectorLoop.WriteBlocks(
        context, "i", layer.Inputs, VectorLimits.TileRows, (i, inputs) => _blocks.Write((o, vectors) => WriteBlock(i, o, inputs, vectors)));

    private void WriteBlock(Index i, Index o, int inputs, int vectors)
    {
        var (writer, text, rows) = (context.Writer, _blocks.Text, layer.Rows);
        writer.Line(text.Define(Weights.Name, Reference.Gradient, (rows.Length * i) + o + layer.Weights.Offset));
        ForEach((r, k) => writer.Line($"var sum{r}_{k} = {text.Load(Weights, (r * rows.Length) + text.Vector(k))};"));
        using (writer.Block("for (var n = 0; n < samples; n++)"))
        {
            writer.Line(TileText.Of(context.Dense, layer.Input).Define(text, Inputs.Name, Index.Of("n")));
            writer.Line(TileText.Of(context.Dense, layer.Delta).Define(text, Deltas.Name, Index.Of("n")));
            for (var k = 0; k < vectors; k++)
            {
                writer.Line($"var delta{k} = {text.Load(Deltas, o + text.Vector(k))};");
            }

            for (var r = 0; r < inputs; r++)
            {
                writer.Line($"var u{r} = {text.AllAt(Inputs, i + r)};");
                for (var k = 0; k < vectors; k++)
                {
                    var sum = Dense.WeightGradient(Expr.Name($"delta{k}"), Expr.Name($"u{r}"), Expr.Name($"sum{r}_{k}"));
                    writer.Line($"sum{r}_{k} = {text.Printer.Print(sum)};");
                }
            }
        }

        writer.Line();
        ForEach((r, k) => writer.Line(text.Store($"sum{r}_{k}", Weights, (r * rows.Length) + text.Vector(k))));

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
}
