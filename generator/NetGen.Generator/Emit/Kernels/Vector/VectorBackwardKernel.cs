using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The step of one sample from the output's delta down.</summary>
internal static class VectorBackwardKernel
{
    public static void Write(EmitContext context)
    {
        var plan = context.Plan;
        GradientSink.Update(context).Method.WriteBackward(context, plan.Groups, layers =>
        {
            SlotWriter.WriteReferences(context, layers.SelectMany(layer => Reads(plan, layer)).OrderBy(slot => slot.Offset));
            WriteLayers(context, layers);
            context.Writer.Line();
            context.Writer.Line("return true;");
        });
    }

    /// <summary>Writes the layers from the last one down.</summary>
    public static void WriteLayers(EmitContext context, IReadOnlyList<LayerPlan> layers)
    {
        new StepText(context, new VectorText(context)).WriteStart();
        foreach (var layer in layers.Reverse())
        {
            context.Writer.Line();
            context.Writer.Line("// " + layer.Heading);
            StepGuardKernel.Write(context, layer);
            KernelClass.VectorFormOf(layer).WriteStep(context, layer);
        }
    }

    /// <summary>Writes ∂loss/∂z of the layer below into its place: what came down times the derivative of its activation.</summary>
    public static void WriteDelta(EmitContext context, LayerPlan layer, string gradient, Index index)
    {
        var text = new VectorText(context);
        var below = context.Plan.Below(layer);
        context.Writer.Line($"var below = {gradient};");
        var delta = Slope.Write(context, below, slot => text.Load(slot, index)) is { } slope ? Expr.Name("below") * slope : Expr.Name("below");
        new FormulaWriter(context, text.Printer).Assign(("var down", delta));
        context.Writer.Line(text.Store("down", below.Delta, index));
    }

    // What came in from below, where its delta goes, and the layer's own delta.
    private static IEnumerable<Slot> Reads(NetworkPlan plan, LayerPlan layer)
    {
        if (layer.PassesDeltaDown)
        {
            foreach (var slot in Slope.Slots(plan.Below(layer)))
            {
                yield return slot;
            }
        }
        else if (plan.CopiesInput)
        {
            yield return layer.Input;
        }

        yield return layer.Delta;
    }
}
