using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>The forward pass up to the logits; it keeps in <c>s</c> what the backward pass reads.</summary>
internal static class ForwardKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line("// Computes all layers up to the logits.");
        using (writer.Block($"internal static void Forward({context.ReadOnlySpan} p, {context.ReadOnlySpan} x, {context.Span} s)"))
        {
            SlotWriter.WriteSpans(context, plan.Layers.SelectMany(layer => new[] { layer.PreActivation, layer.Output }));
            foreach (var layer in plan.Layers)
            {
                writer.Line();
                writer.Line("// " + layer.Heading);
                KernelClass.For(layer).WriteForward(context, layer);
                if (layer != plan.Last && layer.Activation is ElementwiseActivation activation and not Identity)
                {
                    WriteActivation(context, layer, activation);
                }
            }
        }
    }

    private static void WriteActivation(EmitContext context, LayerPlan layer, ElementwiseActivation activation)
    {
        using (context.Writer.Block($"for (var j = 0; j < {layer.Units}; j++)"))
        {
            context.Writer.Line($"var z = {layer.PreActivation.Name}[j];");
            new FormulaWriter(context).Assign(($"{layer.Output.Name}[j]", activation.Value(Expr.Name("z"))));
        }
    }
}
