using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The forward pass of one sample up to the logits; it keeps in <c>s</c> what the backward pass reads.</summary>
internal static class VectorForwardKernel
{
    private const string Wide = "Forward512";

    public static void Write(EmitContext context)
    {
        WriteMethod(context, LayeredMethod.Forward(context), isWide: false);
        if (context.Plan.HasWideForward)
        {
            context.Writer.Line();
            WriteMethod(context, LayeredMethod.Forward(context) with { Name = Wide, Summary = "The same with 512-bit vectors." }, isWide: true);
        }
    }

    /// <summary>Writes the call; which method it is, if there is a wide one to take, the just-in-time compiler knows.</summary>
    public static void WriteCall(EmitContext context, bool isWide)
    {
        var (writer, forward) = (context.Writer, LayeredMethod.Forward(context));
        if (!isWide)
        {
            writer.Line($"{forward.Name}({forward.Arguments});");
            return;
        }

        using (writer.Block("if (global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)"))
        {
            writer.Line($"{Wide}({forward.Arguments});");
        }

        using (writer.Block("else"))
        {
            writer.Line($"{forward.Name}({forward.Arguments});");
        }

        writer.Line();
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
                VectorActivation.Write(context, layer, isWide ? true : context.Plan.HasWideForward ? false : null);
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
            var forward = new InputMajorForward(context, layer, InputMajorDense.Input(layer), isWide && layer.HasWideRows, activates: context.Registers is null);
            forward.Write();
            return forward.Activates;
        }

        KernelClass.For(layer).WriteForward(context, layer);
        return false;
    }

    private static void WriteMethod(EmitContext context, LayeredMethod method, bool isWide) => method.Write(context, context.Plan.Groups, layers =>
    {
        var plan = context.Plan;
        if (plan.CopiesInput && layers[0].Number == 1)
        {
            context.Writer.Line($"global::NetGen.Numerics.Lanes.CopyPadded(ref x0, ref s0, {plan.Model.Inputs});");
        }

        SlotWriter.WriteReferences(context, layers.SelectMany(layer => new[] { layer.Input, layer.PreActivation, layer.Output }));
        WriteLayers(context, layers, isWide);
    });
}
