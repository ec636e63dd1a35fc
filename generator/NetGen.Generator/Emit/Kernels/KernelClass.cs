using NetGen.Generator.Catalog.Formulas;
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
            ForwardKernel.Write(context);
            OutputKernel.Write(context);
            if (context.Plan.IsTrainable)
            {
                LossKernel.Write(context);
                BackwardKernel.Write(context, GradientSink.Update(context));
                BackwardKernel.Write(context, GradientSink.Accumulate(context));
                DescentKernel.Write(context);
            }

            WriteFunctions(context);
        }
    }

    /// <summary>The form of a layer's code.</summary>
    public static DenseKernel For(LayerPlan layer) => layer.Kernel switch
    {
        KernelKind.Unrolled => UnrolledDense.Instance,
        _ => LoopedDense.Instance,
    };

    private static void WriteFunctions(EmitContext context)
    {
        var (writer, number) = (context.Writer, context.Number);
        foreach (var name in context.Printer.Called)
        {
            var (parameters, arguments, method) = name == FunctionNames.MultiplyAdd
                ? ($"{number} a, {number} b, {number} c", "a, b, c", "MultiplyAdd")
                : ($"{number} z", "z", name);
            writer.Line();
            writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
            writer.Line($"private static {number} {name}({parameters}) => {context.Functions}.{method}({arguments});");
        }
    }
}
