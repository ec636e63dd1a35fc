using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The backward pass of one sample from the output's delta down, with the gradient going where the sink wants it.</summary>
internal static class VectorBackwardKernel
{
    public static void Write(EmitContext context, GradientSink sink)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line();
        sink.Method.Write(context, plan.Groups.Reverse(), layers =>
        {
            SlotWriter.WriteReferences(context, layers.SelectMany(layer => Reads(plan, layer)).OrderBy(slot => slot.Offset));
            WriteLayers(context, layers, sink);
            if (sink.Factor is not null)
            {
                context.Writer.Line();
                context.Writer.Line("return true;");
            }
        });
    }

    /// <summary>Writes the layers from the last one down.</summary>
    public static void WriteLayers(EmitContext context, IReadOnlyList<LayerPlan> layers, GradientSink sink)
    {
        if (sink.Factor is not null)
        {
            context.Writer.Line($"var rate = {new VectorText(context).All("-learningRate")};");
        }

        foreach (var layer in layers.Reverse())
        {
            context.Writer.Line();
            context.Writer.Line("// " + layer.Heading);
            if (sink.Factor is not null)
            {
                StepGuardKernel.Write(context, layer);
            }

            KernelClass.For(layer).WriteBackward(context, layer, sink);
        }
    }

    /// <summary>
    /// Writes ∂loss/∂z of the layer below into its place: what came down times the derivative of its activation.
    /// </summary>
    public static void WriteDelta(EmitContext context, LayerPlan layer, string gradient, string index)
    {
        var text = new VectorText(context);
        var below = context.Plan.Layers[layer.Number - 2];
        var delta = Expr.Name("below");
        context.Writer.Line($"var below = {gradient};");
        if (below.Activation is ElementwiseActivation activation and not Identity)
        {
            if (activation.BackwardNeeds.HasFlag(Needs.PreActivation))
            {
                context.Writer.Line($"var z = {text.Load(below.PreActivation.Name, index)};");
            }

            if (activation.BackwardNeeds.HasFlag(Needs.Output))
            {
                context.Writer.Line($"var y = {text.Load(below.Output.Name, index)};");
            }

            delta *= activation.Derivative(Expr.Name("z"), Expr.Name("y"));
        }

        new FormulaWriter(context, context.Vectors).Assign(("var down", delta));
        context.Writer.Line(text.Store("down", below.Delta.Name, index));
    }

    // What came in from below, where its delta goes, and the layer's own delta.
    private static IEnumerable<Slot> Reads(NetworkPlan plan, LayerPlan layer)
    {
        if (layer.PassesDeltaDown)
        {
            var below = plan.Layers[layer.Number - 2];
            if (below.Activation is ElementwiseActivation activation && activation.BackwardNeeds.HasFlag(Needs.PreActivation))
            {
                yield return below.PreActivation;
            }

            yield return below.Output;
            yield return below.Delta;
        }
        else if (plan.CopiesInput)
        {
            yield return layer.Input;
        }

        yield return layer.Delta;
    }
}
