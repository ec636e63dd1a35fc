using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// A hidden layer's activation, vector by vector. Lanes beyond the layer's units become 0 for the next layer's sums, which a function
/// of 0 need not be.
/// </summary>
internal static class VectorActivation
{
    public static void Write(EmitContext context, LayerPlan layer)
    {
        if (layer.Activation is not ElementwiseActivation activation || activation is Identity)
        {
            return;
        }

        if (!layer.HasWideActivation || context.Registers is not null)
        {
            WriteVectors(context, layer, activation, "0");
            return;
        }

        var writer = context.Writer;
        using (writer.Block())
        {
            writer.Line("var done = 0;");
            using (writer.Block("if (global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)"))
            {
                var (wide, width) = (new VectorText(context, isWide: true), layer.Rows.Lanes * VectorLimits.GroupVectors);
                using (writer.Block($"for (; done < {layer.Units / width * width}; done += {width})"))
                {
                    WriteVector(context, layer, activation, wide, "done", 0);
                }
            }

            writer.Line();
            WriteVectors(context, layer, activation, "done");
        }
    }

    private static void WriteVectors(EmitContext context, LayerPlan layer, ElementwiseActivation activation, string start)
    {
        var (writer, text, lanes) = (context.Writer, new VectorText(context), layer.Rows.Lanes);
        var whole = layer.Units / lanes * lanes;
        if (whole > lanes && context.Registers is null)
        {
            using (writer.Block($"for (var j = {start}; j < {whole}; j += {lanes})"))
            {
                WriteVector(context, layer, activation, text, "j", 0);
            }
        }
        else
        {
            new VectorLoop(context, "j", whole, lanes, isUnrolled: true).Write(j => WriteVector(context, layer, activation, text, j, 0));
        }

        if (layer.Units > whole)
        {
            using (writer.Block())
            {
                WriteVector(context, layer, activation, text, $"{whole}", layer.Units - whole);
            }
        }
    }

    private static void WriteVector(EmitContext context, LayerPlan layer, ElementwiseActivation activation, VectorText text, string index, int ragged)
    {
        context.Writer.Line($"var z = {text.Load(layer.PreActivation.Name, index)};");
        new FormulaWriter(context, text.Printer).Assign(("var a", activation.Value(Expr.Name("z"))));
        context.Writer.Line(text.Store(text.Keep("a", ragged), layer.Output.Name, index));
    }
}
