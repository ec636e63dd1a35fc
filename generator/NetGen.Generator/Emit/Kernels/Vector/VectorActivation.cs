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
    /// <summary>Writes it over what lies in the layer's place.</summary>
    /// <param name="context">The file.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="isWide">Whether the method is one for 512-bit vectors; null where the processor has the choice.</param>
    public static void Write(EmitContext context, LayerPlan layer, bool? isWide = null)
    {
        if (layer.Activation is not ElementwiseActivation activation || activation is Identity)
        {
            return;
        }

        if (!context.Plan.HasWideActivation(layer) || context.Registers is not null || isWide == false)
        {
            WriteVectors(context, layer, activation, 0, new VectorText(context));
        }
        else if (isWide == true)
        {
            WriteVectors(context, layer, activation, 0, new VectorText(context, isWide: true));
        }
        else
        {
            WriteChoice(context, layer, activation);
        }
    }

    private static void WriteChoice(EmitContext context, LayerPlan layer, ElementwiseActivation activation)
    {
        using (context.Writer.Block("if (global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)"))
        {
            WriteVectors(context, layer, activation, 0, new VectorText(context, isWide: true));
        }

        using (context.Writer.Block("else"))
        {
            WriteVectors(context, layer, activation, 0, new VectorText(context));
        }
    }

    // Whole vectors, then narrower ones, then the units that are left.
    private static void WriteVectors(EmitContext context, LayerPlan layer, ElementwiseActivation activation, int start, VectorText text)
    {
        var whole = start + ((layer.Units - start) / text.Lanes * text.Lanes);
        if (whole - start > text.Lanes && context.Registers is null)
        {
            using (context.Writer.Block($"for (var j = {start}; j < {whole}; j += {text.Lanes})"))
            {
                WriteVector(context, layer, activation, text, "j", 0);
            }
        }
        else
        {
            for (var j = start; j < whole; j += text.Lanes)
            {
                using (context.Writer.Block())
                {
                    WriteVector(context, layer, activation, text, $"{j}", 0);
                }
            }
        }

        if (text.IsWide && layer.Units > whole)
        {
            WriteVectors(context, layer, activation, whole, new VectorText(context));
        }
        else if (layer.Units > whole)
        {
            using (context.Writer.Block())
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
