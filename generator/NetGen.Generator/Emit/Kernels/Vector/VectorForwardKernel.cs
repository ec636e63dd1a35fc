using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The forward pass of one sample up to the logits; it keeps in <c>s</c> what the backward pass reads.</summary>
internal static class VectorForwardKernel
{
    public static void Write(EmitContext context) => WidthChoice.WriteMethods(
        context, context.Plan.HasWideForward, LayeredMethod.Forward(context), context.Plan.Groups, (layers, isWide) =>
        {
            var plan = context.Plan;
            if (plan.CopiesInput && layers[0].Number == 1)
            {
                context.Writer.Line($"global::NetGen.Numerics.Lanes.CopyPadded(ref x0, ref s0, {plan.Model.Inputs});");
            }

            SlotWriter.WriteReferences(context, layers.SelectMany(layer => new[] { layer.Input, layer.PreActivation, layer.Output }));
            WriteLayers(context, layers, isWide);
        });

    /// <summary>Writes the call.</summary>
    public static void WriteCall(EmitContext context, bool hasWide)
    {
        var forward = LayeredMethod.Forward(context);
        WidthChoice.WriteCall(context, hasWide, forward.Name, forward.Arguments);
    }

    /// <summary>Writes the layers one after another, each with its activation; the last one ends with the logits.</summary>
    public static void WriteLayers(EmitContext context, IReadOnlyList<LayerPlan> layers, bool isWide = false)
    {
        foreach (var layer in layers)
        {
            context.Writer.Line();
            context.Writer.Line("// " + layer.Heading);
            if (!WriteLayer(context, layer, isWide) && layer != context.Plan.Last)
            {
                VectorActivation.Write(context, layer, context.Plan.IsWideActivation(layer, isWide));
            }
        }
    }

    // Returns whether the activation is done, too.
    private static bool WriteLayer(EmitContext context, LayerPlan layer, bool isWide)
    {
        if (Constants.Has(context, layer))
        {
            ConstantDense.WriteForward(context, layer);
            return false;
        }

        if (layer.Kernel == KernelKind.InputMajor)
        {
            var isWideLayer = isWide && context.Plan.IsWideForward(layer);
            var activates = context.Registers is null && context.Plan.ActivatesSums(layer, isWideLayer);
            new InputMajorForward(context, layer, InputMajorDense.Input(layer), isWideLayer, activates).Write();
            return activates;
        }

        KernelClass.For(layer).WriteForward(context, layer);
        return false;
    }
}
