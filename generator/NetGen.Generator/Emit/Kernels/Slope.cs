using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>The derivative of a hidden layer's activation, which takes ∂loss/∂a to ∂loss/∂z.</summary>
internal static class Slope
{
    /// <summary>What a layer that passes deltas down reads and writes of the layer below.</summary>
    public static IEnumerable<Slot> Slots(LayerPlan below)
    {
        if (below.ActivationStep is { ReadsPreActivation: true })
        {
            yield return below.PreActivation;
        }

        yield return below.Output;
        if (below.Part is { } part)
        {
            yield return part;
        }

        yield return below.Delta;
    }

    /// <summary>Writes what the derivative reads, and returns it; null where it is 1.</summary>
    public static Expr? Write(EmitContext context, LayerPlan layer, Func<Slot, string> load)
    {
        if (layer.ActivationStep is not { } step)
        {
            return null;
        }

        if (step.ReadsPreActivation)
        {
            context.Writer.Line($"var z = {load(layer.PreActivation)};");
        }

        if (step.ReadsOutput)
        {
            context.Writer.Line($"var y = {load(layer.Output)};");
        }

        if (layer.Part is { } part)
        {
            context.Writer.Line($"var part = {load(part)};");
        }

        return step.Derivative;
    }
}
