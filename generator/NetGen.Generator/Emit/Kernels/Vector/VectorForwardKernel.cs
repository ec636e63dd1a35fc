using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The forward pass of one sample up to the logits; it keeps in <c>s</c> what the backward pass reads.</summary>
internal static class VectorForwardKernel
{
    /// <summary>Writes the method, and where rows are whole vectors of 512 bits its form for these.</summary>
    public static void Write(EmitContext context)
    {
        var plan = context.Dense;
        var forward = KernelMethods.Forward(context);
        if (!plan.HasWideForward)
        {
            WriteMethod(context, forward, isWide: false);
            if (plan.HasFusedStep)
            {
                WriteAlias(context, forward.Call());
            }

            return;
        }

        var (wide, logical) = (KernelMethods.ForwardWide(context), forward with { Name = "ForwardLogical", IsPrivate = true });
        WriteMethod(context, logical, isWide: false);
        WriteMethod(context, wide, isWide: true);
        (forward with { Summary = "The same with the widest vectors of the processor." }).Write(context, () =>
        {
            using (context.Writer.Block("if (global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)"))
            {
                context.Writer.Line($"default({VectorTypes.Kernels(plan, VectorWidth.Bits512)}).{wide.Call()};");
            }

            using (context.Writer.Block("else"))
            {
                context.Writer.Line(logical.Call() + ";");
            }
        });
        if (plan.HasFusedStep)
        {
            WriteAlias(context, plan.HasWideStep ? forward.Call() : logical.Call());
        }
    }

    /// <summary>Writes the layers one after another, each with its activation; the last one ends with the logits.</summary>
    public static void WriteLayers(EmitContext context, IReadOnlyList<LayerPlan> layers, bool isWide = false)
    {
        IReadOnlyList<string>? handed = null;
        for (var k = 0; k < layers.Count; k++)
        {
            var layer = layers[k];
            context.Writer.Line();
            context.Writer.Line("// " + layer.Heading);
            var outputs = isWide && k + 1 < layers.Count && context.Dense.HandsOn(layer, layers[k + 1]) ? DeclareOutputs(context, layer) : null;
            if (!WriteLayer(context, layer, isWide, handed, outputs) && layer != context.Dense.Last)
            {
                new VectorActivation(context, layer).Write(isWide);
            }

            handed = outputs;
        }
    }

    private static IReadOnlyList<string> DeclareOutputs(EmitContext context, LayerPlan layer)
    {
        var names = Enumerable.Range(0, layer.Rows.Vectors / VectorLimits.GroupVectors).Select(k => $"{layer.Output.Name}_{NumberText.Integer(k)}").ToList();
        context.Writer.Line($"{VectorText.Type} {string.Join(", ", names)};");
        return names;
    }

    private static void WriteAlias(EmitContext context, string call)
    {
        context.Writer.Line();
        context.Writer.Line("// The same before a step.");
        context.MarkInlined();
        context.Writer.Line($"public void ForwardToStep({string.Join(", ", KernelMethods.Forward(context).Parameters.Select(parameter => parameter.Declaration))}) => {call};");
    }

    private static void WriteMethod(EmitContext file, KernelMethod method, bool isWide) => method.Write(file, file.Dense.Groups, layers =>
    {
        var context = isWide ? file with { LogicalOperations = VectorTypes.Logical } : file;
        var plan = context.Dense;
        if (plan.CopiesInput && layers[0].Number == 1)
        {
            context.Writer.Line($"global::NetGen.Numerics.Lanes.CopyPadded(ref x0, ref s0, {plan.Model.Inputs});");
        }

        SlotWriter.WriteReferences(context, layers.SelectMany(layer => layer.ForwardSlots));
        WriteLayers(context, layers, isWide);
    });

    // Returns whether the activation is done, too.
    private static bool WriteLayer(EmitContext context, LayerPlan layer, bool isWide, IReadOnlyList<string>? handed, IReadOnlyList<string>? outputs)
    {
        if (Constants.Has(context, layer))
        {
            new ConstantDense(context, layer).WriteForward();
            return false;
        }

        if (layer.Kernel == KernelKind.InputMajor)
        {
            var isWideLayer = isWide && context.Dense.IsWideForward(layer);
            var activates = context.Registers is null && context.Dense.ActivatesSums(layer, isWideLayer);
            new InputMajorForward(context, layer, isWideLayer, activates, outputs).Write();
            return activates;
        }

        new OutputMajorForward(context, layer, isWide && context.Dense.IsWideForward(layer), handed).Write();
        return false;
    }
}
