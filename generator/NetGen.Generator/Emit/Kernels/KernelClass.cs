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
        using (writer.Block($"private static class {context.Kernels}"))
        {
            DataKernel.Write(context);
            var start = writer.Length;
            if (!context.Plan.IsFrozen)
            {
                ParameterKernel.Write(context);
                WeightKernel.Write(context);
            }

            WriteArithmetic(context, start);
        }
    }

    /// <summary>
    /// The arithmetic once more, in vectors of 128 bits: on the same memory, with the same bits. A class of its own, since no name in it is another; a processor
    /// runs the one or the other, and the just-in-time compiler never sees the one it does not run.
    /// </summary>
    public static void WriteNarrow(EmitContext context)
    {
        var writer = context.Writer;
        writer.Line();
        writer.Line("// The same for processors whose vectors have 128 bits: two of them are a vector of the code above.");
        writer.Line(EmitContext.GeneratedCode);
        using (writer.Block($"private static class {context.Kernels}"))
        {
            WriteArithmetic(context, writer.Length);
        }
    }

    private static void WriteArithmetic(EmitContext context, int start)
    {
        WriteOneSample(context);
        WriteBatchForward(context);
        if (context.Plan.IsTrainable)
        {
            WriteGradient(context);
            DescentKernel.Write(context);
        }

        if (context.Plan.UsesVectors)
        {
            PassKernel.Write(context);
        }
        else
        {
            BatchKernel.Write(context);
        }

        WriteFunctions(context, context.Plan.IsNarrow || InlineBudget.Fits(context, context.Writer.From(start)));
    }

    /// <summary>The form of a layer's code.</summary>
    public static DenseKernel For(LayerPlan layer) => layer.Kernel switch
    {
        KernelKind.Unrolled => UnrolledDense.Instance,
        KernelKind.Loops => LoopedDense.Instance,
        KernelKind.OutputMajor => OutputMajorDense.Instance,
        _ => InputMajorDense.Instance,
    };

    private static void WriteOneSample(EmitContext context)
    {
        if (context.Plan.OneSample == SampleForm.Registers)
        {
            RegisterKernel.Write(context);
            return;
        }

        if (context.Plan.UsesVectors)
        {
            VectorForwardKernel.Write(context);
        }
        else
        {
            ForwardKernel.Write(context);
        }

        OutputKernels.WriteMethods(context);
        if (!context.Plan.IsTrainable)
        {
            return;
        }

        if (context.Plan.UsesVectors)
        {
            VectorBackwardKernel.Write(context, GradientSink.Update(context));
        }
        else
        {
            BackwardKernel.Write(context, GradientSink.Update(context));
        }
    }

    private static void WriteBatchForward(EmitContext context)
    {
        switch (context.Plan.Batch)
        {
            case BatchForm.Lanes:
                LaneForwardKernel.Write(context);
                LaneOutputKernel.Write(context);
                break;
            case BatchForm.Tiles:
                TileMembersKernel.WriteForward(context);
                if (context.Plan.HasLaneOutputs)
                {
                    LaneOutputKernel.Write(context);
                }

                break;
        }
    }

    private static void WriteFunctions(EmitContext context, bool isInlined)
    {
        var (writer, number) = (context.Writer, context.Number);
        foreach (var name in context.Printer.Called)
        {
            WriteFunction(context, name == FunctionNames.MultiplyAdd ? $"{number} {name}({number} a, {number} b, {number} c) => {context.Functions}.MultiplyAdd(a, b, c)"
                : name == FunctionNames.SumLanes ? LaneSums.Function(context)
                : name is FunctionNames.Min or FunctionNames.Max ? $"{number} {name}({number} a, {number} b) => global::NetGen.Numerics.Lanes.{name}(a, b)"
                : context.Plan.UsesVectors ? VectorText.OfOne(context, name)
                : $"{number} {name}({number} z) => {context.Functions}.{name}(z)");
        }

        foreach (var name in context.Vectors.Called)
        {
            WriteFunction(context, VectorText.Function(context, name, isWide: false), isInlined || !FunctionNames.IsElementary(name));
        }

        foreach (var name in context.WideVectors.Called)
        {
            WriteFunction(context, VectorText.Function(context, name, isWide: true), isInlined || !FunctionNames.IsElementary(name));
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
                if (context.Plan.HasLaneOutputs)
                {
                    LaneLossKernel.Write(context);
                }

                TileMembersKernel.WriteBackward(context);
                break;
            default:
                BackwardKernel.Write(context, GradientSink.Accumulate(context));
                GradientLanesKernel.Write(context);

                break;
        }
    }

    private static void WriteFunction(EmitContext context, string signature, bool isInlined = true)
    {
        context.Writer.Line();
        if (isInlined)
        {
            context.MarkInlined();
        }
        else
        {
            context.OptimizeAtOnce(isAlone: true);
        }

        context.Writer.Line($"private static {signature}{(signature.Contains("=>") ? ";" : string.Empty)}");
    }
}
