using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Emit.Kernels.Programs;
using NetGen.Generator.Emit.Kernels.Scalar;
using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// The nested class that does the arithmetic, on <c>p</c> (parameters), <c>x</c> (a sample), <c>s</c> (what a pass keeps), <c>d</c> (deltas) and <c>g</c> (a
/// gradient). Being a class of its own, its names cannot meet the user's.
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
            StandardizeKernel.Write(context);
            if (!context.Plan.IsFrozen)
            {
                ParameterKernel.Write(context);
                WeightKernel.Write(context);
            }

            switch (context.Plan)
            {
                case { UsesVectors: true }:
                    WidthEntries.Write(context);
                    break;
                case ProgramPlan plan:
                    ProgramPlainKernels.Write(context, plan);
                    break;
                default:
                    PlainKernels.Write(context);
                    break;
            }
        }

        if (context.Plan.IsTrainable)
        {
            BatchesClass.Write(context);
        }

        switch (context.Plan)
        {
            case { UsesVectors: false }:
                break;
            case ProgramPlan plan:
                ProgramVectorKernels.Write(context, plan);
                break;
            default:
                VectorKernels.Write(context);
                break;
        }
    }

    /// <summary>The form of a layer's plain code.</summary>
    public static DenseKernel PlainFormOf(LayerPlan layer) => layer.Kernel == KernelKind.Unrolled ? UnrolledDense.Instance : LoopedDense.Instance;

    /// <summary>The form of a layer's vector code.</summary>
    public static VectorDense VectorFormOf(LayerPlan layer) => layer.Kernel == KernelKind.OutputMajor ? OutputMajorDense.Instance : InputMajorDense.Instance;
}
