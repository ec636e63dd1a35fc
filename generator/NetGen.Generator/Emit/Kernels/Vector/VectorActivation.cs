using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// A hidden layer's activation, vector by vector. Lanes beyond the layer's units become 0 for the next layer's sums, which a function
/// of 0 need not be.
/// </summary>
/// <param name="context">The file.</param>
/// <param name="layer">The layer.</param>
internal sealed class VectorActivation(EmitContext context, LayerPlan layer)
{
    private readonly VectorText _logical = new(context);

    /// <summary>Writes it over what lies in the layer's place, by logical vectors; by wider ones where the processor has them and they pay.</summary>
    /// <param name="isWide">Whether the method's own vectors have 512 bits.</param>
    public void Write(bool isWide = false)
    {
        if (layer.ActivationStep is not { } activation)
        {
            return;
        }

        if (isWide && layer.HasWideActivation)
        {
            WriteWide(activation, new VectorText(context, EmitContext.Operations, 2 * context.Dense.Lanes));
        }
        else if (!isWide && context.Registers is null && context.Dense.ChoosesWidth(layer))
        {
            WriteChoice(activation);
        }
        else
        {
            WriteVectors(activation, 0, _logical);
        }
    }

    /// <summary>Writes it by vectors of any width, in which the layer's rows are whole.</summary>
    public void WriteAnyWidth()
    {
        if (layer.ActivationStep is not { } activation)
        {
            return;
        }

        var text = VectorText.OfAnyWidth(context);
        var ragged = layer.Units % (2 * context.Dense.Lanes);
        using (context.Writer.Block($"for (var j = 0; j <= {layer.Units} - ops.Count; j += ops.Count)"))
        {
            WriteVector(activation, text, Index.Of("j"), "a");
        }

        context.Writer.Line();
        if (ragged > 0)
        {
            using (context.Writer.Block($"if ({layer.Units} % ops.Count > 0)"))
            {
                context.Writer.Line($"var j = {layer.Units} / ops.Count * ops.Count;");
                WriteVector(activation, text, Index.Of("j"), text.KeepFirst("a", $"{layer.Units} % ops.Count"));
            }
        }
    }

    private void WriteChoice(ActivationStep activation)
    {
        using (context.Writer.Block("if (global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)"))
        {
            WriteWide(activation, new VectorText(context, VectorTypes.Wide, 2 * context.Dense.Lanes));
        }

        using (context.Writer.Block("else"))
        {
            WriteVectors(activation, 0, _logical);
        }
    }

    // Whole wide vectors, then logical ones.
    private void WriteWide(ActivationStep activation, VectorText wide)
    {
        var whole = layer.Units / wide.Lanes * wide.Lanes;
        WriteWhole(activation, 0, whole, wide);
        if (layer.Units > whole)
        {
            WriteVectors(activation, whole, _logical);
        }
    }

    // Whole vectors, then the units that are left.
    private void WriteVectors(ActivationStep activation, int start, VectorText text)
    {
        var whole = start + ((layer.Units - start) / text.Lanes * text.Lanes);
        WriteWhole(activation, start, whole, text);
        if (layer.Units > whole)
        {
            context.Writer.Scope(true, () => WriteVector(activation, text, whole, text.KeepFirst("a", layer.Units - whole)));
        }
    }

    private void WriteWhole(ActivationStep activation, int start, int end, VectorText text)
    {
        if (end - start > text.Lanes && context.Registers is null)
        {
            using (context.Writer.Block($"for (var j = {start}; j < {end}; j += {text.Lanes})"))
            {
                WriteVector(activation, text, Index.Of("j"), "a");
            }

            return;
        }

        for (var j = start; j < end; j += text.Lanes)
        {
            context.Writer.Scope(true, () => WriteVector(activation, text, j, "a"));
        }
    }

    private void WriteVector(ActivationStep activation, VectorText text, Index index, string result)
    {
        context.Writer.Line($"var z = {text.Load(layer.PreActivation, index)};");
        var value = ("var a", activation.Value(Expr.Name("z")));
        if (layer.Part is { } part)
        {
            new FormulaWriter(context, text.Printer).Assign(("var part", activation.Part(Expr.Name("z"))), value);
            context.Writer.Line(text.Store("part", part, index));
        }
        else
        {
            new FormulaWriter(context, text.Printer).Assign(value);
        }

        context.Writer.Line(text.Store(result, layer.Output, index));
    }
}
