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

        var (writer, lanes) = (context.Writer, layer.Rows.Lanes);
        var vectors = RowPlanner.Pad(layer.Units, lanes) / lanes;
        var (whole, width) = (vectors / context.Plan.Accumulators, context.Plan.Accumulators * lanes);
        if (whole > 0)
        {
            new VectorLoop(context, "j", whole * width, width, isUnrolled: false).Write(j => WriteVectors(context, layer, bias, j, context.Plan.Accumulators));
        }

        if (vectors % context.Plan.Accumulators != 0)
        {
            using (writer.Block())
            {
                WriteVectors(context, layer, bias, $"{whole * width}", vectors % context.Plan.Accumulators);
            }
        }
    }

    // Several vectors at once: an addition waits 3 cycles for the one before.
    private static void WriteVectors(EmitContext context, LayerPlan layer, Slot bias, string start, int vectors)
    {
        var (writer, text, lanes) = (context.Writer, new VectorText(context), layer.Rows.Lanes);
        for (var k = 0; k < vectors; k++)
        {
            writer.Line($"var sum{k} = {text.Load("g0", VectorText.Plus(start, bias.Offset + (k * lanes)))};");
        }

        using (writer.Block("for (var n = 0; n < samples; n++)"))
        {
            writer.Line(TileText.Of(context, layer.Delta).Define(context, "e", "n"));
            for (var k = 0; k < vectors; k++)
            {
                var delta = Expr.Name(text.Load("e", VectorText.Plus(start, k * lanes)));
                writer.Line($"sum{k} = {context.Vectors.Print(Dense.BiasGradient(delta, Expr.Name($"sum{k}")))};");
            }
        }

        writer.Line();
        for (var k = 0; k < vectors; k++)
        {
            writer.Line(text.Store($"sum{k}", "g0", VectorText.Plus(start, bias.Offset + (k * lanes))));
        }
    }
}
