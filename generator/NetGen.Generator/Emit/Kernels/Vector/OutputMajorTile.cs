using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The backward pass of an output-major layer over a tile. For 8 -> 2,
/// <code>
/// var sum0_0 = ops.Load(ref gw, 0);              // a vector of each row's gradient stays in a register
/// for (var n = 0; n &lt; samples; n++)
/// {
///     var u0 = ops.Load(ref input, i);
///     sum0_0 = ops.Fma(ops.All(ref delta, 0), u0, sum0_0);
/// }
/// </code>
/// and then, sample by sample, each row times its delta for the layer below.
/// </summary>
internal sealed class OutputMajorTile(EmitContext context, LayerPlan layer)
{
    private static readonly Reference W = new("w");
    private static readonly Reference Weights = new("gw");
    private static readonly Reference Inputs = new("input");
    private static readonly Reference Deltas = new("delta");

    private readonly VectorText _text = new(context);

    public static void WriteBackward(EmitContext context, LayerPlan layer)
    {
        var tile = new OutputMajorTile(context, layer);

        // Blocks of rows as equal as may be: sums of a last row or two would wait for themselves.
        var blocks = (layer.Units + VectorLimits.Accumulators - 1) / VectorLimits.Accumulators;
        for (var k = 0; k < blocks; k++)
        {
            var first = layer.Units * k / blocks;
            tile.WriteGradient(first, (layer.Units * (k + 1) / blocks) - first);
        }

        TileBias.Write(context, layer);
        if (layer.PassesDeltaDown)
        {
            tile.WriteDeltas();
        }
    }

    private void WriteGradient(int first, int count)
    {
        var (writer, rows, i) = (context.Writer, layer.Rows, Index.Of("i"));
        var vectors = rows.TileVectors(count, VectorLimits.TileRows);
        using (writer.Block($"for (var i = 0; i < {rows.Length}; i += {vectors * rows.Lanes})"))
        {
            writer.Line(_text.Define(Weights.Name, Reference.Gradient, i + (layer.Weights.Offset + (first * rows.Length))));
            ForEach((j, k) => writer.Line($"var sum{j}_{k} = {_text.Load(Weights, Place(j, k))};"));
            using (writer.Block("for (var n = 0; n < samples; n++)"))
            {
                writer.Line(TileText.Of(context.Dense, layer.Input).Define(_text, Inputs.Name, Index.Of("n")));
                writer.Line(TileText.Of(context.Dense, layer.Delta).Define(_text, Deltas.Name, Index.Of("n")));
                for (var k = 0; k < vectors; k++)
                {
                    writer.Line($"var u{k} = {_text.Load(Inputs, i + (k * rows.Lanes))};");
                }

                for (var j = 0; j < count; j++)
                {
                    writer.Line($"var delta{j} = {_text.AllAt(Deltas, first + j)};");
                    for (var k = 0; k < vectors; k++)
                    {
                        var sum = Dense.WeightGradient(Expr.Name($"delta{j}"), Expr.Name($"u{k}"), Expr.Name($"sum{j}_{k}"));
                        writer.Line($"sum{j}_{k} = {_text.Printer.Print(sum)};");
                    }
                }
            }

            writer.Line();
            ForEach((j, k) => writer.Line(_text.Store($"sum{j}_{k}", Weights, Place(j, k))));
        }

        int Place(int j, int k) => (j * rows.Length) + (k * rows.Lanes);
        void ForEach(Action<int, int> action)
        {
            for (var j = 0; j < count; j++)
            {
                for (var k = 0; k < vectors; k++)
                {
                    action(j, k);
                }
            }
        }
    }

    private void WriteDeltas()
    {
        var (writer, below, i) = (context.Writer, context.Dense.Below(layer), Index.Of("i"));
        TileMembersKernel.WriteSamples(context, below.BackwardSlots.Prepend(layer.Delta), () =>
        {
            writer.Line(_text.Define(W.Name, Reference.Parameters, layer.Weights.Offset));
            for (var j = 0; j < layer.Units; j++)
            {
                writer.Line($"var delta{j} = {_text.AllAt(layer.Delta, j)};");
            }

            using (writer.Block($"for (var i = 0; i < {layer.Rows.Length}; i += {layer.Rows.Lanes})"))
            {
                Expr sum = 0;
                for (var j = 0; j < layer.Units; j++)
                {
                    var weight = Expr.Code(_text.Load(W, i + (j * layer.Rows.Length)));
                    sum = Dense.InputGradient(weight, Expr.Name($"delta{j}"), sum);
                    writer.Line($"{(j == 0 ? "var " : string.Empty)}sum = {_text.Printer.Print(sum)};");
                    sum = Expr.Name("sum");
                }

                VectorBackwardKernel.WriteDelta(context, layer, "sum", i);
            }
        });
    }
}
