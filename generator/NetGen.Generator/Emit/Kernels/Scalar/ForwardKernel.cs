using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>The forward pass up to the logits; it keeps in <c>s</c> what the backward pass reads.</summary>
internal static class ForwardKernel
{
    public static void Write(EmitContext context)
    {
        var plan = context.Dense;
        KernelMethods.Forward(context).Write(context, plan.Groups, layers =>
        {
            SlotWriter.WriteSpans(context, layers.SelectMany(layer => layer.ForwardSlots).Where(slot => slot.Buffer != BufferKind.Sample));
            foreach (var layer in layers)
            {
                context.Writer.Line();
                WriteLayer(context, layer);
            }
        });
    }

    /// <summary>Writes a layer's heading, its sums and its activation; the last layer ends at its logits.</summary>
    internal static void WriteLayer(EmitContext context, LayerPlan layer)
    {
        context.Writer.Line("// " + layer.Heading);
        KernelClass.PlainFormOf(layer).WriteForward(context, layer);
        if (layer != context.Dense.Last && layer.ActivationStep is { } activation)
        {
            WriteActivation(context, layer, activation);
        }
    }

    private static void WriteActivation(EmitContext context, LayerPlan layer, ActivationStep activation)
    {
        using (context.Writer.Block($"for (var j = 0; j < {layer.Units}; j++)"))
        {
            context.Writer.Line($"var z = {layer.PreActivation.Name}[j];");
            var value = ($"{layer.Output.Name}[j]", activation.Value(Expr.Name("z")));
            if (layer.Part is { } part)
            {
                new FormulaWriter(context).Assign(($"{part.Name}[j]", activation.Part(Expr.Name("z"))), value);
            }
            else
            {
                new FormulaWriter(context).Assign(value);
            }
        }
    }
}
