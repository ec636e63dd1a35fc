using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The gradient of a layer's biases over a tile: the deltas added sample by sample.</summary>
internal static class TileBias
{
    private static readonly Reference Deltas = new("delta");

    public static void Write(EmitContext context, LayerPlan layer)
    {
        if (layer.Bias is not { } bias)
        {
            return;
        }

        var lanes = layer.Rows.Lanes;
        VectorLoop.WriteBlocks(
            context,
            "j",
            RowPlanner.Pad(layer.Units, lanes),
            VectorLimits.Accumulators * lanes,
            (j, values) => WriteVectors(context, layer, j, bias.Offset, values / lanes));
    }

    // Several vectors at once: an addition waits 3 cycles for the one before.
    private static void WriteVectors(EmitContext context, LayerPlan layer, Index start, int bias, int vectors)
    {
        var (writer, text, lanes) = (context.Writer, new VectorText(context), layer.Rows.Lanes);
        for (var k = 0; k < vectors; k++)
        {
            writer.Line($"var sum{k} = {text.Load(Reference.Gradient, start + (bias + (k * lanes)))};");
        }

        using (writer.Block("for (var n = 0; n < samples; n++)"))
        {
            writer.Line(TileText.Of(context.Dense, layer.Delta).Define(text, Deltas.Name, Index.Of("n")));
            for (var k = 0; k < vectors; k++)
            {
                var delta = Expr.Code(text.Load(Deltas, start + (k * lanes)));
                writer.Line($"sum{k} = {text.Printer.Print(Dense.BiasGradient(delta, Expr.Name($"sum{k}")))};");
            }
        }

        writer.Line();
        for (var k = 0; k < vectors; k++)
        {
            writer.Line(text.Store($"sum{k}", Reference.Gradient, start + (bias + (k * lanes))));
        }
    }
}
