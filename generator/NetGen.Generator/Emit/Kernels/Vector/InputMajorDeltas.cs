using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// What goes down from an input-major layer over a tile: the sums over the lanes of each row times a sample's delta, for two samples and
/// half a vector of rows at once, so that each row and each delta that is loaded serves several sums.
/// </summary>
internal sealed class InputMajorDeltas(EmitContext context, LayerPlan layer)
{
    private const int Pair = 2;

    private static readonly Reference W = new("w");
    private static readonly Reference Deltas = new("delta");
    private static readonly Reference Below = new("deltaBelow");

    private readonly VectorText _text = new(context);
    private readonly LayerPlan _below = context.Dense.Below(layer);

    public void Write()
    {
        var writer = context.Writer;
        writer.Line($"var pairs = samples / {Pair} * {Pair};");
        using (writer.Block($"for (var n = 0; n < pairs; n += {Pair})"))
        {
            WriteRows(layer.Rows.Lanes / Pair, Pair);
        }

        writer.Line();
        using (writer.Block("for (var n = pairs; n < samples; n++)"))
        {
            WriteRows(layer.Rows.Lanes, 1);
        }

        writer.Line();
        TileMembersKernel.WriteSamples(context, _below.BackwardSlots, () =>
        {
            using (writer.Block($"for (var j = 0; j < {RowPlanner.Pad(_below.Units, layer.Rows.Lanes)}; j += {layer.Rows.Lanes})"))
            {
                VectorBackwardKernel.WriteDelta(context, layer, _text.Load(_below.Delta, Index.Of("j")), Index.Of("j"));
            }
        });
    }

    private void WriteRows(int count, int samples)
    {
        var (writer, rows, i) = (context.Writer, layer.Rows, Index.Of("i"));
        var (deltas, below) = (TileText.Of(context.Dense, layer.Delta), TileText.Of(context.Dense, _below.Delta));
        writer.Line(deltas.Define(_text, Deltas.Name, Index.Of("n")));
        writer.Line(below.Define(_text, Below.Name, Index.Of("n")));
        using (writer.Block($"for (var i = 0; i < {rows.Count}; i += {count})"))
        {
            writer.Line(_text.Define(W.Name, Reference.Parameters, (rows.Length * i) + layer.Weights.Offset));
            var sums = (from n in Enumerable.Range(0, samples) from r in Enumerable.Range(0, count) select $"sum{n}_{r}").ToList();
            foreach (var sum in sums)
            {
                writer.Line($"var {sum} = {_text.Zero};");
            }

            WriteProducts(count, samples, deltas.Stride);
            if (samples == 1)
            {
                writer.Line(_text.Store(_text.SumEach(sums), Below, i));
                return;
            }

            writer.Line($"var both = {_text.SumEach(sums)};");
            writer.Line(_text.StoreHalf(isUpper: false, "both", Below, i));
            writer.Line(_text.StoreHalf(isUpper: true, "both", Below, i + below.Stride));
        }
    }

    private void WriteProducts(int count, int samples, int stride)
    {
        var (writer, rows, k) = (context.Writer, layer.Rows, Index.Of("k"));
        using (writer.Block($"for (var k = 0; k < {rows.Length}; k += {rows.Lanes})"))
        {
            for (var n = 0; n < samples; n++)
            {
                writer.Line($"var delta{n} = {_text.Load(Deltas, k + (n * stride))};");
            }

            for (var r = 0; r < count; r++)
            {
                writer.Line($"var w{r} = {_text.Load(W, k + (r * rows.Length))};");
                for (var n = 0; n < samples; n++)
                {
                    var sum = Dense.InputGradient(Expr.Name($"w{r}"), Expr.Name($"delta{n}"), Expr.Name($"sum{n}_{r}"));
                    writer.Line($"sum{n}_{r} = {_text.Printer.Print(sum)};");
                }
            }
        }

        writer.Line();
    }
}
