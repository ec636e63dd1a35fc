using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// What [Standardize] adds to the kernels, which themselves see standardized inputs only:
/// <code>
/// internal static void Standardize(ReadOnlySpan&lt;float> p, ReadOnlySpan&lt;float> inputs, Span&lt;float> x) =>
///     Standardization.Apply(inputs, p.Slice(136, 4), p.Slice(144, 4), x);
/// </code>
/// </summary>
internal static class StandardizeKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        if (plan.Standardization is not { } standardization)
        {
            return;
        }

        writer.Line("// (inputs - mean) / deviation of whole samples; what the kernels call x.");
        using (writer.Block($"internal static void Standardize({context.ReadOnlySpan} p, {context.ReadOnlySpan} inputs, {context.Span} x)"))
        {
            // With channels last a position is to the library what a shorter sample is.
            var (method, positions) = HasPositionsSideBySide(plan) ? ("ApplyToChannels", $"{plan.Model.InputShape.Positions}, ") : ("Apply", string.Empty);
            writer.Line($"global::NetGen.Numerics.Standardization.{method}(inputs, {Part("p", standardization.Mean)}, {Part("p", standardization.Deviation)}, {positions}x);");
        }

        writer.Line();
        if (!plan.IsTrainable)
        {
            WriteBatch(context, standardization);
        }
    }

    /// <summary>Whether the positions of a channel lie side by side, so that many neighbours have one mean.</summary>
    public static bool HasPositionsSideBySide(NetworkPlan plan) => plan.Model is { Layout: Layout.ChannelsFirst, InputShape.Positions: > 1 };

    /// <summary>A part of a buffer.</summary>
    public static string Part(string buffer, Slot slot) => $"{buffer}.Slice({slot.Offset}, {slot.Length})";

    /// <summary>The loop over a batch: some samples are standardized, and then go forward.</summary>
    /// <param name="context">The file.</param>
    /// <param name="parameters">The span of the parameters.</param>
    /// <param name="samples">How many together.</param>
    /// <param name="memory">Memory for so many.</param>
    public static void WriteLoop(EmitContext context, string parameters, string samples, string memory)
    {
        var (writer, plan, inputs) = (context.Writer, context.Plan, context.Plan.Model.Inputs);
        using (writer.Block($"for (var first = 0; first < samples; first += {samples})"))
        {
            writer.Line($"var count = global::System.Math.Min({samples}, samples - first);");
            writer.Line($"var x = {memory};");
            writer.Line($"Kernels.Standardize({parameters}, inputs.Slice(first * {inputs}, count * {inputs}), x);");
            var outputs = $"outputs.Slice(first * {plan.Outputs}, count * {plan.Outputs})";
            writer.Line(plan.UsesVectors
                ? $"Kernels.ForwardBatch({EmitContext.First(parameters)}, {EmitContext.First("x")}, {EmitContext.First(outputs)}, count);"
                : $"Kernels.ForwardBatch({parameters}, x, {outputs}, count);");
        }
    }

    // A network that trains has its workspaces for this.
    private static void WriteBatch(EmitContext context, StandardizationPlan standardization)
    {
        var (writer, samples) = (context.Writer, standardization.StackSamples);
        var length = samples * context.Plan.Model.Inputs;
        writer.Line("// Computes the outputs of a batch, some samples at a time.");
        context.OptimizeAtOnce();
        using (writer.Block($"internal static void ForwardStandardized({context.ReadOnlySpan} p, {context.ReadOnlySpan} inputs, {context.Span} outputs, int samples)"))
        {
            writer.Line(standardization.IsStacked
                ? $"{context.Span} memory = stackalloc {context.Number}[{length}];"
                : $"var memory = global::NetGen.Numerics.StandardizedInputs<{context.Number}>.OfThread({length});");
            WriteLoop(context, "p", $"{samples}", $"memory.Slice(0, count * {context.Plan.Model.Inputs})");
        }

        writer.Line();
    }
}
