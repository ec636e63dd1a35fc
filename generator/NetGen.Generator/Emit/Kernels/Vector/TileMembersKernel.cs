using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The passes over a tile of samples: layer by layer for all of them, so that each weight that is loaded serves several samples.
/// A sample's figures have the same bits as alone.
/// </summary>
internal static class TileMembersKernel
{
    public static void WriteForward(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line();
        var method = Method(context, "ForwardTile", "Computes all layers up to the logits, for several samples.", context.Written("s"), ("int", "samples"));
        if (plan.GoesForwardOneByOne)
        {
            method.Write(context, new[] { plan.Layers }, _ => WriteOneByOne(context));
            return;
        }

        WidthChoice.WriteMethods(context, plan.HasWideTiles, method, plan.Groups, (layers, isWide) =>
        {
            if (plan.CopiesInput && layers[0].Number == 1)
            {
                WriteCopies(context);
            }

            foreach (var layer in layers)
            {
                WriteHeading(context, layer, isFirst: layer == layers[0]);
                KernelClass.For(layer).WriteForwardTile(context, layer, isWide);
                if (layer != plan.Last)
                {
                    WriteActivation(context, layer, isWide);
                }
            }
        });
    }

    public static void WriteBackward(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line();
        var method = Method(
            context,
            "AddGradient",
            "Adds the gradients of several samples, in order, to g, which is laid out like p.",
            context.Memory("s"),
            context.Written("d"),
            ("int", "samples"),
            context.Written("g"));
        WidthChoice.WriteMethods(context, plan.HasWideTiles, method, plan.Groups.Reverse(), (layers, isWide) =>
        {
            foreach (var layer in layers.Reverse())
            {
                WriteHeading(context, layer, isFirst: layer == layers[layers.Count - 1]);
                KernelClass.For(layer).WriteBackwardTile(context, layer, isWide);
            }
        });
    }

    /// <summary>Writes a loop over the tile's samples whose body names the given slots of sample <c>n</c>.</summary>
    public static void WriteSamples(EmitContext context, IEnumerable<Slot> slots, Action writeBody)
    {
        using (context.Writer.Block("for (var n = 0; n < samples; n++)"))
        {
            foreach (var slot in slots.Distinct())
            {
                context.Writer.Line(TileText.Of(context, slot).Define(context, slot.Name, "n"));
            }

            writeBody();
        }
    }

    private static LayeredMethod Method(EmitContext context, string name, string summary, params (string, string)[] more) =>
        new(name, summary, new[] { context.Memory("p"), context.Memory("x") }.Concat(more).ToList());

    private static void WriteHeading(EmitContext context, LayerPlan layer, bool isFirst)
    {
        if (!isFirst)
        {
            context.Writer.Line();
        }

        context.Writer.Line("// " + layer.Heading);
    }

    private static void WriteOneByOne(EmitContext context)
    {
        var (text, plan) = (new VectorText(context), context.Plan);
        using (context.Writer.Block("for (var n = 0; n < samples; n++)"))
        {
            context.Writer.Line($"Forward(ref p0, ref {text.At("x0", $"{plan.Model.Inputs} * n")}, ref {text.At("s0", $"{plan.ForwardScratch} * n")});");
        }
    }

    private static void WriteCopies(EmitContext context)
    {
        var (text, inputs, stride) = (new VectorText(context), context.Plan.Model.Inputs, context.Plan.ForwardScratch);
        using (context.Writer.Block("for (var n = 0; n < samples; n++)"))
        {
            context.Writer.Line($"global::NetGen.Numerics.Lanes.CopyPadded(ref {text.At("x0", $"{inputs} * n")}, ref {text.At("s0", $"{stride} * n")}, {inputs});");
        }

        context.Writer.Line();
    }

    private static void WriteActivation(EmitContext context, LayerPlan layer, bool isWide)
    {
        if (layer.Activation is ElementwiseActivation and not Identity && !context.Plan.ActivatesTile(layer, isWide))
        {
            WriteSamples(context, new[] { layer.PreActivation, layer.Output }, () => VectorActivation.Write(context, layer, context.Plan.IsWideTileActivation(isWide)));
        }
    }
}
