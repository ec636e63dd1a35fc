using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// What the public members call: the kernels on the processor's vectors, which the just-in-time compiler knows.
/// <code>
/// internal static float Step(ref float p0, ref float x0, ref float t0, float learningRate) =>
///     Vector256.IsHardwareAccelerated &amp;&amp; Fma.IsSupported
///         ? Kernels256.Step(ref p0, ref x0, ref t0, learningRate)
///         : Kernels128.Step(ref p0, ref x0, ref t0, learningRate);
/// </code>
/// The wider ones use the instructions that are asked for here, and ask no more.
/// </summary>
internal static class WidthEntries
{
    private const string Intrinsics = "global::System.Runtime.Intrinsics.";

    /// <summary>Writes the methods, and the two sets of kernels they choose from.</summary>
    public static void Write(EmitContext context)
    {
        var (p, x, y, t, g) = (context.Memory("p"), context.Memory("x"), context.Written("y"), context.Memory("t"), context.Written("g"));
        var (samples, rate, w) = (KernelParameter.Value("int", "samples"), context.Scalar("learningRate"), context.Written("w"));
        var labels = KernelParameter.Value("global::System.ReadOnlySpan<int>", "labels");
        Write(context, "void", "Predict", new[] { p, x, y }, isOneSample: true);
        Write(context, "void", "ForwardBatch", new[] { p, x, y, samples });
        if (context.Plan is ProgramPlan program)
        {
            WriteProgram(context, program);
        }

        if (!context.Plan.IsTrainable)
        {
            return;
        }

        if (context.Plan.Update is { } update)
        {
            new UpdateKernel(context, update).Write();
        }
        else
        {
            Write(context, context.Number, "Descend", new[] { p, g, KernelParameter.Value("double", "loss"), samples, rate }, isOneSample: true);
        }

        if (context.Plan.HasFusedStep)
        {
            Write(context, context.Number, "Step", new[] { p, x, t, rate }, isOneSample: true);
        }

        const string NoLabels = "ref global::System.Runtime.CompilerServices.Unsafe.NullRef<int>()";
        if (context.Plan.HasLoss)
        {
            Write(context, "double", "SumLoss", new[] { p, x, t, samples });
            Write(context, "double", "SumGradient", new[] { p, x, t, samples, w, g }, $"ref p0, ref x0, ref t0, {NoLabels}, samples, ref w0, ref g0, isGiven: false");
        }

        if (context.Plan.HasLabelKernels)
        {
            Write(
                context, "double", "SumGradient", new[] { p, x, labels, samples, w, g }, $"ref p0, ref x0, ref x0, {EmitContext.First("labels")}, samples, ref w0, ref g0, isGiven: false");
        }

        Write(
            context, "double", "SumOutputGradient", new[] { p, x, t, samples, w, g }, $"ref p0, ref x0, ref t0, {NoLabels}, samples, ref w0, ref g0, isGiven: true", kernel: "SumGradient");
    }

    private static void WriteProgram(EmitContext context, ProgramPlan plan)
    {
        var (p, x, t, w, r, samples) = (
            context.Memory("p"), context.Memory("x"), context.Memory("t"), context.Written("w"), context.Written("r"), KernelParameter.Value("int", "samples"));
        if (plan.Model.HasActivations)
        {
            var (s, a) = (context.Written("s"), context.Written("a"));
            Write(context, "void", "Forward", new[] { p, x, s }, isOneSample: true);
            Write(context, "void", "Activations", new[] { s, a }, isOneSample: true);
        }

        if (plan.Stream is not null)
        {
            Write(context, "void", "Advance", Programs.StreamKernel.Method(context).Parameters, isOneSample: true);
        }

        if (plan is { IsTrainable: true, Model.HasInputGradient: true })
        {
            var arguments = "ref p0, ref x0, ref t0, samples, ref w0, ref r0, isGiven: ";
            Write(context, "void", "InputGradients", new[] { p, x, t, samples, w, r }, arguments + "false");
            Write(context, "void", "GivenInputGradients", new[] { p, x, t, samples, w, r }, arguments + "true", kernel: "InputGradients");
        }
    }

    /// <summary>The test that the processor has vectors of 256 bits with all that the arithmetic needs.</summary>
    public static string HasLogicalVectors(NetworkPlan plan) =>
        $"{Intrinsics}Vector256.IsHardwareAccelerated && {Intrinsics}X86.{(plan.IsFused ? "Fma" : "Avx2")}.IsSupported";

    /// <summary>The two sets of kernels: a name for each that the entries call.</summary>
    public static void WriteClasses(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line();
        writer.Line("// On processors whose vectors have 256 bits or more.");
        WriteClass(context, "Kernels256", VectorTypes.Kernels(plan, VectorWidth.Bits512), VectorTypes.Kernels(plan, VectorWidth.Bits256));
        writer.Line("// On those whose vectors have 128 bits: two of them are a logical vector.");
        WriteClass(context, "Kernels128", VectorTypes.Kernels(plan, VectorWidth.Pair128), VectorTypes.Kernels(plan, VectorWidth.Pair128));
    }

    private static void WriteClass(EmitContext context, string name, string wide, string logical)
    {
        var plan = context.Plan;
        var (driver, kernels) = plan switch
        {
            DensePlan { Batch: BatchForm.Lanes } => ("Lane", $"{wide}, {logical}"),
            DensePlan { HasLaneOutputs: true } => ("TileLane", $"{wide}, {logical}"),
            DensePlan => ("Tile", logical),
            _ => ("Program", $"{wide}, {logical}"),
        };
        var purpose = !plan.IsTrainable ? "Inference" : plan is ProgramPlan { Model.HasInputGradient: true } ? "Inputs" : "Training";
        context.Writer.Line(EmitContext.GeneratedCode);
        using (context.Writer.Block($"private abstract class {name} : global::NetGen.Numerics.{driver}{purpose}<{plan.Number}, {kernels}>"))
        {
        }

        context.Writer.Line();
    }

    private static void Write(EmitContext context, string returns, string name, IReadOnlyList<KernelParameter> parameters, string? arguments = null, bool isOneSample = false, string? kernel = null)
    {
        var writer = context.Writer;
        var condition = HasLogicalVectors(context.Plan);
        var call = $"{kernel ?? name}({arguments ?? string.Join(", ", parameters.Select(parameter => parameter.Argument))})";
        var (wide, narrow) = isOneSample
            ? ($"default({VectorTypes.Kernels(context.Plan, VectorWidth.Bits256)})", $"default({VectorTypes.Kernels(context.Plan, VectorWidth.Pair128)})")
            : ("Kernels256", "Kernels128");
        var header = $"internal static {returns} {name}({string.Join(", ", parameters.Select(parameter => parameter.Declaration))})";
        writer.Line();
        context.MarkInlined();
        if (returns != "void")
        {
            writer.Line(header + " =>");
            writer.Line($"    {condition}");
            writer.Line($"        ? {wide}.{call}");
            writer.Line($"        : {narrow}.{call};");
            return;
        }

        using (writer.Block(header))
        {
            using (writer.Block($"if ({condition})"))
            {
                writer.Line($"{wide}.{call};");
                writer.Line("return;");
            }

            writer.Line();
            writer.Line($"{narrow}.{call};");
        }
    }
}
