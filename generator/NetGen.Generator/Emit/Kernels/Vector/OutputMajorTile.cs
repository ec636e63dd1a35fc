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
        for (var first = 0; first < layer.Units; first += VectorLimits.Accumulators)
        {
            WriteGradient(context, layer, first, Math.Min(VectorLimits.Accumulators, layer.Units - first));
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
        using (writer.Block($"for (var i = 0; i < {rows.Length}; i += {rows.Lanes})"))
        {
            writer.Line($"ref var gw = ref {text.At("g0", VectorText.Plus("i", layer.Weights.Offset + (first * rows.Length)))};");
            for (var j = 0; j < count; j++)
            {
                writer.Line($"var sum{j} = {text.Load("gw", $"{j * rows.Length}")};");
            }

            using (writer.Block("for (var n = 0; n < samples; n++)"))
            {
                writer.Line(TileText.Of(context, layer.Input).Define(context, "a", "n"));
                writer.Line(TileText.Of(context, layer.Delta).Define(context, "e", "n"));
                writer.Line($"var u = {text.Load("a", "i")};");
                for (var j = 0; j < count; j++)
                {
                    var delta = Expr.Name(text.All(text.At("e", $"{first + j}")));
                    writer.Line($"sum{j} = {context.Vectors.Print(Dense.WeightGradient(delta, Expr.Name("u"), Expr.Name($"sum{j}")))};");
                }
            }

            writer.Line();
            for (var j = 0; j < count; j++)
            {
                writer.Line(text.Store($"sum{j}", "gw", $"{j * rows.Length}"));
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
