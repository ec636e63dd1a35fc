using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The step of one sample from the output's delta down.</summary>
internal static class VectorBackwardKernel
{
    /// <summary>Writes the method, and where a layer's step takes vectors of 512 bits its form for these.</summary>
    public static void Write(EmitContext context)
    {
        var (plan, update) = (context.Dense, GradientSink.Update(context).Method);
        if (!plan.Layers.Any(plan.IsWideUpdate))
        {
            WriteMethod(context, update, isWide: false);
            return;
        }

        var (wide, logical) = (update with { Name = "UpdateWide", Summary = "The same with 512-bit vectors." }, update with { Name = "UpdateLogical", IsPrivate = true });
        WriteMethod(context, logical, isWide: false);
        WriteMethod(context, wide, isWide: true);
        (update with { Summary = "The same with the widest vectors of the processor." }).Write(context, () =>
        {
            using (context.Writer.Block("if (global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)"))
            {
                context.Writer.Line($"return default({VectorTypes.Kernels(plan, VectorWidth.Bits512)}).{wide.Call()};");
            }

            context.Writer.Line();
            context.Writer.Line($"return {logical.Call()};");
        });
    }

    /// <summary>Writes the layers from the last one down.</summary>
    public static void WriteLayers(EmitContext context, IReadOnlyList<LayerPlan> layers)
    {
        new StepText(context, new VectorText(context)).WriteStart();
        foreach (var layer in layers.Reverse())
        {
            WriteLayer(context, layer);
        }
    }

    private static void WriteMethod(EmitContext context, KernelMethod method, bool isWide) => method.WriteBackward(context, context.Dense.Groups, layers =>
    {
        SlotWriter.WriteReferences(context, layers.SelectMany(layer => Reads(context.Dense, layer)).OrderBy(slot => slot.Offset));
        if (isWide)
        {
            WriteWideLayers(context, layers);
        }
        else
        {
            WriteLayers(context, layers);
        }

        context.Writer.Line();
        context.Writer.Line("return true;");
    });

    // Each layer by the vectors that it takes.
    private static void WriteWideLayers(EmitContext context, IReadOnlyList<LayerPlan> layers)
    {
        foreach (var layer in layers.Reverse())
        {
            var own = context.Dense.IsWideUpdate(layer)
                ? context with { Lanes = context.Dense.Lanes * VectorLimits.GroupVectors }
                : context with { LogicalOperations = VectorTypes.Logical };
            using (context.Writer.Block())
            {
                WriteLayers(own, [layer]);
            }
        }
    }

    private static void WriteLayer(EmitContext context, LayerPlan layer)
    {
        context.Writer.Line();
        context.Writer.Line("// " + layer.Heading);
        StepGuardKernel.Write(context, layer);
        KernelClass.VectorFormOf(layer).WriteStep(context, layer);
    }

    /// <summary>Writes ∂loss/∂z of the layer below into its place: what came down times the derivative of its activation.</summary>
    public static void WriteDelta(EmitContext context, LayerPlan layer, string gradient, Index index)
    {
        var text = new VectorText(context);
        var below = context.Dense.Below(layer);
        context.Writer.Line($"var below = {gradient};");
        var delta = Slope.Write(context, below, slot => text.Load(slot, index)) is { } slope ? Expr.Name("below") * slope : Expr.Name("below");
        new FormulaWriter(context, text.Printer).Assign(("var down", delta));
        context.Writer.Line(text.Store("down", below.Delta, index));
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
        else if (plan.CopiesInput)
        {
            yield return layer.Input;
        }

        yield return layer.Delta;
    }
}
