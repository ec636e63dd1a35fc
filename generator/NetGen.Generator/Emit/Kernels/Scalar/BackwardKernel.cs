using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>The backward pass from the output's delta down, with the gradient going where the sink wants it.</summary>
internal static class BackwardKernel
{
    public static void Write(EmitContext context, GradientSink sink)
    {
        sink.Method.WriteBackward(context, context.Plan.Groups, layers =>
        {
            SlotWriter.WriteSpans(context, layers.SelectMany(layer => Reads(context.Plan, layer)).OrderBy(slot => slot.Offset));
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
                    WriteActivation(context, context.Plan.Below(layer));
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
    private static IEnumerable<Slot> Reads(NetworkPlan plan, LayerPlan layer)
    {
        if (layer.PassesDeltaDown)
        {
            var below = plan.Below(layer);
            if (Needs(below).HasFlag(Catalog.Activations.Needs.PreActivation))
            {
                yield return below.PreActivation;
            }

            yield return below.Output;
            yield return below.Delta;
        }

        yield return layer.Delta;
    }

    private static Needs Needs(LayerPlan layer) =>
        layer.Activation is ElementwiseActivation activation ? activation.BackwardNeeds : Catalog.Activations.Needs.Nothing;

    /// <summary>From ∂loss/∂a to ∂loss/∂z.</summary>
    private static void WriteActivation(EmitContext context, LayerPlan layer)
    {
        if (layer.Activation is not ElementwiseActivation activation || activation is Identity)
        {
            return;
        }

        using (context.Writer.Block($"for (var j = 0; j < {layer.Units}; j++)"))
        {
            var delta = $"{layer.Delta.Name}[j]";
            if (activation.BackwardNeeds.HasFlag(Catalog.Activations.Needs.PreActivation))
            {
                context.Writer.Line($"var z = {layer.PreActivation.Name}[j];");
            }

            if (activation.BackwardNeeds.HasFlag(Catalog.Activations.Needs.Output))
            {
                context.Writer.Line($"var y = {layer.Output.Name}[j];");
            }

            var slope = activation.Derivative(Expr.Name("z"), Expr.Name("y"));
            new FormulaWriter(context).Assign((delta, Expr.Code(delta) * slope));
        }
    }
}
