using NetGen.Generator.Catalog.Formulas;
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

            if (context.Plan.UsesVectors)
            {
                WidthEntries.Write(context);
            }
            else
            {
                PlainKernels.Write(context);
            }
        }

        if (context.Plan.IsTrainable)
        {
            BatchesClass.Write(context);
        }

        if (context.Plan.UsesVectors)
        {
            VectorKernels.Write(context);
        }
    }

    /// <summary>The form of a layer's plain code.</summary>
    public static DenseKernel PlainFormOf(LayerPlan layer) => layer.Kernel == KernelKind.Unrolled ? UnrolledDense.Instance : LoopedDense.Instance;

    /// <summary>The form of a layer's vector code.</summary>
    public static VectorDense VectorFormOf(LayerPlan layer) => layer.Kernel == KernelKind.OutputMajor ? OutputMajorDense.Instance : InputMajorDense.Instance;
}
