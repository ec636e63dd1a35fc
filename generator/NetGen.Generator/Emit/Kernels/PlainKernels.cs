using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Emit.Kernels.Scalar;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>The arithmetic in numbers, for every framework.</summary>
internal static class PlainKernels
{
    public static void Write(EmitContext context)
    {
        ForwardKernel.Write(context);
        OutputKernels.WriteMethods(context);
        if (context.Dense.IsTrainable)
        {
            BackwardKernel.Write(context, GradientSink.Accumulate(context));
            GradientLanesKernel.Write(context);
            if (context.Dense.Update is { } update)
            {
                new UpdateKernel(context, update).Write();
            }
            else
            {
                DescentKernel.Write(context);
            }

            if (context.Dense.HasFusedStep)
            {
                BackwardKernel.Write(context, GradientSink.Update(context));
            }

            context.Writer.Line();
            context.Writer.Line("// False for NaN and infinities.");
            context.MarkInlined();
            context.Writer.Line($"internal static bool IsFinite({context.Number} value) => global::System.Math.Abs(value) <= {context.Number}.MaxValue;");
        }

        BatchKernel.Write(context);
        WriteFunctions(context);
    }

    /// <summary>Writes the functions that the text so far calls.</summary>
    public static void WriteFunctions(EmitContext context)
    {
        var number = context.Number;
        foreach (var name in context.Printer.Called)
        {
            context.Writer.Line();
            context.MarkInlined();
            context.Writer.Line($"private static {Function(name)};");
        }

        string Function(string name) => name switch
        {
            FunctionNames.MultiplyAdd => $"{number} {name}({number} a, {number} b, {number} c) => {context.Functions}.MultiplyAdd(a, b, c)",
            FunctionNames.SumLanes => LaneSums.Function(context),
            FunctionNames.Min or FunctionNames.Max => $"{number} {name}({number} a, {number} b) => global::NetGen.Numerics.Lanes.{name}(a, b)",
            _ => $"{number} {name}({number} z) => {context.Functions}.{name}(z)",
        };
    }
}
