using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The backward pass of an output-major layer over a tile. For 8 -> 2,
/// <code>
/// var g0 = Load(ref gw, 0);                      // a vector of each row's gradient stays in a register
/// for (var n = 0; n &lt; samples; n++)
/// {
///     var u = Load(ref At(ref s0, 16 * n), 0);
///     g0 = Fma(All(At(ref e, 0)), u, g0);
/// }
/// </code>
/// and then, sample by sample, each row times its delta for the layer below.
/// </summary>
internal static class OutputMajorTile
{
    public static void WriteBackward(EmitContext context, LayerPlan layer)
    {
        // Blocks of rows as equal as may be: sums of a last row or two would wait for themselves.
        var blocks = (layer.Units + context.Plan.Accumulators - 1) / context.Plan.Accumulators;
        for (var k = 0; k < blocks; k++)
        {
            var first = layer.Units * k / blocks;
            WriteGradient(context, layer, first, (layer.Units * (k + 1) / blocks) - first);
        }

        TileBias.Write(context, layer);
        if (layer.PassesDeltaDown)
        {
            WriteDeltas(context, layer);
        }
    }

    private static void WriteGradient(EmitContext context, LayerPlan layer, int first, int count)
    {
        var (writer, text, rows) = (context.Writer, new VectorText(context), layer.Rows);
        var vectors = rows.Together(count, context.Plan.Together);
        using (writer.Block($"for (var i = 0; i < {rows.Length}; i += {vectors * rows.Lanes})"))
        {
            writer.Line($"ref var gw = ref {text.At("g0", VectorText.Plus("i", layer.Weights.Offset + (first * rows.Length)))};");
            ForEach((j, k) => writer.Line($"var sum{j}_{k} = {text.Load("gw", Place(j, k))};"));

            using (writer.Block("for (var n = 0; n < samples; n++)"))
            {
                writer.Line(TileText.Of(context, layer.Input).Define(context, "a", "n"));
                writer.Line(TileText.Of(context, layer.Delta).Define(context, "e", "n"));
                for (var k = 0; k < vectors; k++)
                {
                    writer.Line($"var u{k} = {text.Load("a", VectorText.Plus("i", k * rows.Lanes))};");
                }

                for (var j = 0; j < count; j++)
                {
                    writer.Line($"var e{j} = {text.All(text.At("e", $"{first + j}"))};");
                    for (var k = 0; k < vectors; k++)
                    {
                        var sum = Dense.WeightGradient(Expr.Name($"e{j}"), Expr.Name($"u{k}"), Expr.Name($"sum{j}_{k}"));
                        writer.Line($"sum{j}_{k} = {context.Vectors.Print(sum)};");
                    }
                }
            }

            writer.Line();
            ForEach((j, k) => writer.Line(text.Store($"sum{j}_{k}", "gw", Place(j, k))));
        }

        string Place(int j, int k) => $"{(j * rows.Length) + (k * rows.Lanes)}";

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

    private static void WriteDeltas(EmitContext context, LayerPlan layer)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        var below = context.Plan.Layers[layer.Number - 2];
        TileMembersKernel.WriteSamples(context, new[] { layer.Delta, below.PreActivation, below.Output, below.Delta }, () =>
        {
            writer.Line($"ref var w = ref {text.At("p0", $"{layer.Weights.Offset}")};");
            for (var j = 0; j < layer.Units; j++)
            {
                writer.Line($"var delta{j} = {text.All(text.At(layer.Delta.Name, $"{j}"))};");
            }

            using (writer.Block($"for (var i = 0; i < {layer.Rows.Length}; i += {layer.Rows.Lanes})"))
            {
                Expr sum = 0;
                for (var j = 0; j < layer.Units; j++)
                {
                    var weight = Expr.Name(text.Load("w", VectorText.Plus("i", j * layer.Rows.Length)));
                    sum = Dense.InputGradient(weight, Expr.Name($"delta{j}"), sum);
                    writer.Line($"{(j == 0 ? "var " : string.Empty)}sum = {context.Vectors.Print(sum)};");
                    sum = Expr.Name("sum");
                }

                VectorBackwardKernel.WriteDelta(context, layer, "sum", "i");
            }
        });
    }
}
