using NetGen.Generator.Catalog.Activations;
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
        var delta = WriteSlope(context, below, slot => text.Load(slot, index)) is { } slope ? Expr.Name("below") * slope : Expr.Name("below");
        new FormulaWriter(context, text.Printer).Assign(("var down", delta));
        context.Writer.Line(text.Store("down", below.Delta, index));
    }

    /// <summary>Writes what the derivative of a layer's activation reads, and returns it; null where it is 1.</summary>
    public static Expr? WriteSlope(EmitContext context, LayerPlan layer, Func<Slot, string> load)
    {
        if (layer.Activation is not ElementwiseActivation activation || activation is Identity)
        {
            return null;
        }

        if (activation.BackwardNeeds.HasFlag(Needs.PreActivation))
        {
            context.Writer.Line($"var z = {load(layer.PreActivation)};");
        }

        if (activation.BackwardNeeds.HasFlag(Needs.Output))
        {
            context.Writer.Line($"var y = {load(layer.Output)};");
        }

        return activation.Derivative(Expr.Name("z"), Expr.Name("y"));
    }

    // What came in from below, where its delta goes, and the layer's own delta.
    private static IEnumerable<Slot> Reads(NetworkPlan plan, LayerPlan layer)
    {
        if (layer.PassesDeltaDown)
        {
            var below = plan.Below(layer);
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
