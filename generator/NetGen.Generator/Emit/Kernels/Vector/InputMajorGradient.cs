using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The backward pass of an input-major layer over a tile: the gradient in register tiles of inputs × vectors of outputs,
/// <code>
/// var e0 = Load(ref e, 0);             // a vector of sample n's deltas
/// var u0 = All(At(ref u, i));          // its input i
/// sum0_0 = Fma(e0, u0, sum0_0);
/// </code>
/// then that of the biases, and the delta below.
/// </summary>
/// <param name="context">The file.</param>
/// <param name="layer">The layer.</param>
/// <param name="isWideMethod">Whether the method is for processors with vectors of 512 bits.</param>
internal sealed class InputMajorGradient(EmitContext context, LayerPlan layer, bool isWideMethod)
{
    private int Together => context.Plan.Together;

    private readonly TileBlocks _blocks = new(context, layer, isWideMethod && layer.HasWideRows, isWideMethod);

    public void Write()
    {
        var whole = layer.Inputs / Together * Together;
        if (whole > 0)
        {
            using (context.Writer.Block($"for (var i = 0; i < {whole}; i += {Together})"))
            {
                _blocks.Write((o, vectors) => WriteBlock("i", o, Together, vectors));
            }

            context.Writer.Line();
        }

        if (layer.Inputs > whole)
        {
            _blocks.Write((o, vectors) => WriteBlock($"{whole}", o, layer.Inputs - whole, vectors));
        }

        TileBias.Write(context, layer);
        if (layer.PassesDeltaDown)
        {
            InputMajorDeltas.Write(context, layer);
        }
    }

    private void WriteBlock(string i, string o, int inputs, int vectors)
    {
        var (writer, text, rows) = (context.Writer, _blocks.Text, layer.Rows);
        writer.Line($"ref var gw = ref {text.At("g0", _blocks.Place(i, o))};");
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
}
