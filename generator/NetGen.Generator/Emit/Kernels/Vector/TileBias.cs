using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The gradient of a layer's biases over a tile: the deltas added sample by sample.</summary>
internal static class TileBias
{
    public static void Write(EmitContext context, LayerPlan layer)
    {
        if (layer.Bias is not { } bias)
        {
            return;
        }

        var (writer, text, lanes) = (context.Writer, new VectorText(context), layer.Rows.Lanes);
        using (writer.Block($"for (var j = 0; j < {RowPlanner.Pad(layer.Units, lanes)}; j += {lanes})"))
        {
            var place = VectorText.Plus("j", bias.Offset);
            writer.Line($"var sum = {text.Load("g0", place)};");
            using (writer.Block("for (var n = 0; n < samples; n++)"))
            {
                writer.Line(TileText.Of(context, layer.Delta).Define(context, "e", "n"));
                writer.Line($"sum = {context.Vectors.Print(Dense.BiasGradient(Expr.Name(text.Load("e", "j")), Expr.Name("sum")))};");
            }

            writer.Line();
            writer.Line(text.Store("sum", "g0", place));
        }
    }
}
