using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>The backward pass from the output's delta down, with the gradient going where the sink wants it.</summary>
internal static class BackwardKernel
{
    public static void Write(EmitContext context, GradientSink sink)
    {
        sink.Method.WriteBackward(context, context.Dense.Groups, layers =>
        {
            SlotWriter.WriteSpans(context, layers.SelectMany(layer => Reads(context.Dense, layer)).OrderBy(slot => slot.Offset));
            foreach (var layer in layers.Reverse())
            {
                context.Writer.Line();
                context.Writer.Line("// " + layer.Heading);
                if (sink.Factor is not null)
                {
                    StepGuardKernel.Write(context, layer);
                }

                KernelClass.PlainFormOf(layer).WriteBackward(context, layer, sink);
                if (layer.PassesDeltaDown)
                {
                    WriteActivation(context, context.Dense.Below(layer));
                }
            }

            if (sink.Factor is not null)
            {
                context.Writer.Line();
                context.Writer.Line("return true;");
            }
        });
    }

    // What came in from below, where its delta goes, and the layer's own delta.
    private static IEnumerable<Slot> Reads(DensePlan plan, LayerPlan layer)
    {
        if (layer.PassesDeltaDown)
        {
            foreach (var slot in Slope.Slots(plan.Below(layer)))
            {
                yield return slot;
            }
        }

        yield return layer.Delta;
    }

    /// <summary>From ∂loss/∂a to ∂loss/∂z.</summary>
    private static void WriteActivation(EmitContext context, LayerPlan layer)
    {
        if (layer.ActivationStep is null)
        {
            return;
        }

        using (context.Writer.Block($"for (var j = 0; j < {layer.Units}; j++)"))
        {
            var delta = $"{layer.Delta.Name}[j]";
            if (Slope.Write(context, layer, slot => $"{slot.Name}[j]") is { } slope)
            {
                new FormulaWriter(context).Assign((delta, Expr.Code(delta) * slope));
            }
        }
    }
}
