using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// What goes down from an input-major layer over a tile: the sums over the lanes of each row times a sample's delta, for two samples and
/// half a vector of rows at once, so that each row and each delta that is loaded serves several sums; in vectors of 128 bits, where loads are not the limit, for one.
/// </summary>
internal static class InputMajorDeltas
{
    private const int Pair = 2;

    public static void Write(EmitContext context, LayerPlan layer)
    {
        var (writer, below) = (context.Writer, context.Plan.Layers[layer.Number - 2]);
        var first = "0";
        if (context.Plan.PairsDeltas)
        {
            first = $"pairs{layer.Number}";
            writer.Line($"var {first} = samples / {Pair} * {Pair};");
            using (writer.Block($"for (var n = 0; n < {first}; n += {Pair})"))
            {
                writer.Line(TileText.Of(context, layer.Delta).Define(context, "e", "n"));
                writer.Line(TileText.Of(context, below.Delta).Define(context, "f", "n"));
                WriteRows(context, layer, layer.Rows.Lanes / Pair, Pair);
            }

            writer.Line();
        }

        using (writer.Block($"for (var n = {first}; n < samples; n++)"))
        {
            writer.Line(TileText.Of(context, layer.Delta).Define(context, "e", "n"));
            writer.Line(TileText.Of(context, below.Delta).Define(context, "f", "n"));
            WriteRows(context, layer, layer.Rows.Lanes, 1);
        }

        writer.Line();
        TileMembersKernel.WriteSamples(context, new[] { below.PreActivation, below.Output, below.Delta }, () =>
        {
            using (writer.Block($"for (var j = 0; j < {RowPlanner.Pad(below.Units, layer.Rows.Lanes)}; j += {layer.Rows.Lanes})"))
            {
                VectorBackwardKernel.WriteDelta(context, layer, new VectorText(context).Load(below.Delta.Name, "j"), "j");
            }
        });
    }

    private static void WriteRows(EmitContext context, LayerPlan layer, int count, int samples)
    {
        var (writer, text, rows) = (context.Writer, new VectorText(context), layer.Rows);
        var below = context.Plan.Layers[layer.Number - 2];
        var (stride, strideBelow) = (TileText.Of(context, layer.Delta).Stride, TileText.Of(context, below.Delta).Stride);
        using (writer.Block($"for (var i = 0; i < {rows.Count}; i += {count})"))
        {
            writer.Line($"ref var w = ref {text.At("p0", VectorText.Times(rows.Length, "i", layer.Weights.Offset))};");
            var sums = new List<string>();
            for (var n = 0; n < samples; n++)
            {
                for (var r = 0; r < count; r++)
                {
                    sums.Add($"sum{n}_{r}");
                    writer.Line($"var sum{n}_{r} = {text.All(context.Zero)};");
                }
            }

            using (writer.Block($"for (var k = 0; k < {rows.Length}; k += {rows.Lanes})"))
            {
                for (var n = 0; n < samples; n++)
                {
                    writer.Line($"var e{n} = {text.Load("e", VectorText.Plus("k", n * stride))};");
                }

                for (var r = 0; r < count; r++)
                {
                    writer.Line($"var w{r} = {text.Load("w", VectorText.Plus("k", r * rows.Length))};");
                    for (var n = 0; n < samples; n++)
                    {
                        var sum = Dense.InputGradient(Expr.Name($"w{r}"), Expr.Name($"e{n}"), Expr.Name($"sum{n}_{r}"));
                        writer.Line($"sum{n}_{r} = {context.Vectors.Print(sum)};");
                    }
                }
            }

            writer.Line();
            if (samples == 1)
            {
                writer.Line(text.Store(text.SumEach(sums), "f", "i"));
                return;
            }

            writer.Line($"var both = {text.SumEach(sums)};");
            writer.Line($"{context.Vectors.Call("StoreLower")}(both, ref f, i);");
            writer.Line($"{context.Vectors.Call("StoreUpper")}(both, ref f, {VectorText.Plus("i", strideBelow)});");
        }
    }
}
