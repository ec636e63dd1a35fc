using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Emit.Kernels.Scalar;
using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// The nested class that does the arithmetic, on <c>p</c> (parameters), <c>x</c> (a sample), <c>s</c> (what a pass keeps)
/// and <c>g</c> (a gradient). Being a class of its own, its names cannot meet the user's.
/// </summary>
internal static class KernelClass
{
    public static void Write(EmitContext context)
    {
        var writer = context.Writer;
        writer.Line();
        writer.Line(EmitContext.GeneratedCode);
        using (writer.Block("private static class Kernels"))
        {
            DataKernel.Write(context);
            if (!context.Plan.IsFrozen)
            {
                ParameterKernel.Write(context);
                WeightKernel.Write(context);
            }

            WriteForward(context);
            WriteOutput(context);
            if (context.Plan.IsTrainable)
            {
                WriteLoss(context);
                WriteBackward(context, GradientSink.Update(context));
                WriteGradient(context);
                DescentKernel.Write(context);
            }

            if (context.Plan.UsesVectors)
            {
                PassKernel.Write(context);
            }

            WriteFunctions(context);
            if (!context.Plan.IsFrozen)
            {
                ExportKernel.Write(context);
            }
        }
    }

    /// <summary>The form of a layer's code.</summary>
    public static DenseKernel For(LayerPlan layer) => layer.Kernel switch
    {
        KernelKind.Unrolled => UnrolledDense.Instance,
        KernelKind.Loops => LoopedDense.Instance,
        KernelKind.OutputMajor => OutputMajorDense.Instance,
        _ => InputMajorDense.Instance,
    };

    private static void WriteForward(EmitContext context)
    {
        if (context.Plan.UsesVectors)
        {
            VectorForwardKernel.Write(context);
            if (context.Plan.Batch == BatchForm.Lanes)
            {
                LaneForwardKernel.Write(context);
                LaneOutputKernel.Write(context);
            }
            else
            {
                TileMembersKernel.WriteForward(context);
            }
        }
        else
        {
            ForwardKernel.Write(context);
        }
    }

    private static void WriteBackward(EmitContext context, GradientSink sink)
    {
        if (context.Plan.UsesVectors)
        {
            VectorBackwardKernel.Write(context, sink);
        }
        else
        {
            BackwardKernel.Write(context, sink);
        }
    }

    private static void WriteFunctions(EmitContext context)
    {
        var (writer, number) = (context.Writer, context.Number);
        foreach (var name in context.Printer.Called)
        {
            WriteFunction(context, name == FunctionNames.MultiplyAdd ? $"{number} {name}({number} a, {number} b, {number} c) => {context.Functions}.MultiplyAdd(a, b, c)"
                : name == FunctionNames.SumLanes ? LaneSums.Function(context)
                : context.Plan.UsesVectors ? VectorText.OfOne(context, name)
                : $"{number} {name}({number} z) => {context.Functions}.{name}(z)");
        }

        foreach (var name in context.Vectors.Called)
        {
            WriteFunction(context, VectorText.Function(context, name, isWide: false));
        }

        foreach (var name in context.WideVectors.Called)
        {
            WriteFunction(context, VectorText.Function(context, name, isWide: true));
        }
    }

    private static void WriteOutput(EmitContext context)
    {
        if (context.Plan.HasVectorOutput)
        {
            VectorOutputKernel.Write(context);
        }
        else
        {
            OutputKernel.Write(context);
        }
    }

    private static void WriteLoss(EmitContext context)
    {
        if (context.Plan.HasVectorOutput)
        {
            VectorLossKernel.Write(context);
        }
        else
        {
            LossKernel.Write(context, OutputSum.Order(context.Plan));
        }

        if (context.Plan is { UsesVectors: false, Sums.SamplesByLanes: true })
        {
            LossKernel.Write(context, OutputOrder.OfBatch);
        }
    }

    private static void WriteGradient(EmitContext context)
    {
        switch (context.Plan.Batch)
        {
            case BatchForm.Lanes:
                LaneLossKernel.Write(context);
                if (context.Plan.Layers.Count > 1)
                {
                    LaneDeltaKernel.Write(context);
                }

                LaneGradientKernel.Write(context);
                break;
            case BatchForm.Tiles:
                TileMembersKernel.WriteBackward(context);
                break;
            default:
                BackwardKernel.Write(context, GradientSink.Accumulate(context));
                if (context.Plan.Sums.SamplesByLanes)
                {
                    GradientLanesKernel.Write(context);
                }

                break;
        }
    }

    private static void WriteFunction(EmitContext context, string signature)
    {
        context.Writer.Line();
        context.Writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        context.Writer.Line($"private static {signature};");
    }
}
