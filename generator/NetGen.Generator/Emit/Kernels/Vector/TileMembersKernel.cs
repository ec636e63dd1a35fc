using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The passes over a tile of samples: layer by layer for all of them, so that each weight that is loaded serves several samples. A sample's figures have the same bits
/// as alone. A layer's method may run on wider vectors than the one that calls it.
/// </summary>
internal static class TileMembersKernel
{
    public static void WriteForward(EmitContext context)
    {
        var (writer, plan, method) = (context.Writer, context.Dense, KernelMethods.ForwardTile(context));
        var tile = method with { Parameters = method.Parameters.Select(parameter => parameter.Name == "samples" ? parameter with { Name = "whole" } : parameter).ToList() };
        method.Write(context, () =>
        {
            writer.Line($"var whole = samples / {VectorLimits.TileRows} * {VectorLimits.TileRows};");
            foreach (var layer in plan.Layers)
            {
                WriteCall(context, plan.HasWideTile(layer), tile.Of(layer).Call());
            }

            using (writer.Block("for (var n = whole; n < samples; n++)"))
            {
                var text = new VectorText(context);
                var (x, s) = (text.At(Reference.Inputs, plan.Model.Inputs * Index.Of("n")), text.At(Reference.Scratch, plan.ForwardScratch * Index.Of("n")));
                writer.Line($"{KernelMethods.Forward(context).Call("ref p0", "ref " + x, "ref " + s)};");
            }
        });
        foreach (var layer in plan.Layers)
        {
            method.Of(layer).Write(context, () => WriteForward(context, layer));
        }
    }

    public static void WriteBackward(EmitContext context)
    {
        var (plan, method) = (context.Dense, KernelMethods.AddGradient(context));
        var layers = plan.Layers.Reverse().ToList();
        method.Write(context, () =>
        {
            foreach (var layer in layers)
            {
                context.Writer.Line(method.Of(layer).Call() + ";");
            }
        });
        foreach (var layer in layers)
        {
            var weights = method.Of(layer) with { Name = "AddWeights" + Support.NumberText.Integer(layer.Number), Summary = "The gradient of its weights." };
            method.Of(layer).Write(context, () =>
            {
                if (layer.Kernel == KernelKind.InputMajor)
                {
                    WriteCall(context, plan.HasWideTiles && layer.HasWideRows, weights.Call());
                    context.Writer.Line();
                }

                KernelClass.VectorFormOf(layer).WriteBackwardTile(context, layer);
            });
            if (layer.Kernel == KernelKind.InputMajor)
            {
                weights.Write(context, () => new InputMajorGradient(context, layer).Write());
            }
        }
    }

    /// <summary>Writes a loop over the tile's samples whose body names the given slots of sample <c>n</c>.</summary>
    public static void WriteSamples(EmitContext context, IEnumerable<Slot> slots, Action writeBody)
    {
        var text = new VectorText(context);
        using (context.Writer.Block("for (var n = 0; n < samples; n++)"))
        {
            foreach (var slot in slots.Distinct())
            {
                context.Writer.Line(TileText.Of(context.Dense, slot).Define(text, slot.Name, Index.Of("n")));
            }

            writeBody();
        }
    }

    // By the widest vectors of the processor, which the just-in-time compiler knows.
    private static void WriteCall(EmitContext context, bool hasWide, string call)
    {
        if (!hasWide)
        {
            context.Writer.Line(call + ";");
            return;
        }

        using (context.Writer.Block("if (global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)"))
        {
            context.Writer.Line($"default({VectorTypes.Kernels(context.Dense, VectorWidth.Bits512)}).{call};");
        }

        using (context.Writer.Block("else"))
        {
            context.Writer.Line(call + ";");
        }

        context.Writer.Line();
    }

    private static void WriteForward(EmitContext context, LayerPlan layer)
    {
        var plan = context.Dense;
        if (plan.CopiesInput && layer.Number == 1)
        {
            WriteCopies(context);
        }

        KernelClass.VectorFormOf(layer).WriteForwardTile(context, layer);
        if (layer == plan.Last || layer.ActivationStep is null || plan.ActivatesTile(layer))
        {
            return;
        }

        WriteSamples(context, layer.ForwardSlots.Skip(1), () =>
        {
            if (layer.HasWideRows)
            {
                new VectorActivation(context, layer).WriteAnyWidth();
            }
            else
            {
                new VectorActivation(context, layer).Write();
            }
        });
    }

    private static void WriteCopies(EmitContext context)
    {
        var (text, inputs, stride) = (new VectorText(context), context.Dense.Model.Inputs, context.Dense.ForwardScratch);
        using (context.Writer.Block("for (var n = 0; n < samples; n++)"))
        {
            var (x, s) = (text.At(Reference.Inputs, inputs * Index.Of("n")), text.At(Reference.Scratch, stride * Index.Of("n")));
            context.Writer.Line($"global::NetGen.Numerics.Lanes.CopyPadded(ref {x}, ref {s}, {inputs});");
        }

        context.Writer.Line();
    }
}
