using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>
/// The loops over the samples of a batch in plain code: one by one, their gradients and losses added by lanes as vector code adds those of a group of samples.
/// </summary>
internal static class ProgramBatchKernel
{
    public static void Write(EmitContext context, ProgramPlan plan)
    {
        WriteForward(context, plan);
        if (!plan.IsTrainable)
        {
            return;
        }

        if (plan.HasLoss)
        {
            WriteLoss(context, plan);
            WriteGradient(context, plan, BatchTargets.Values);
        }

        if (plan.HasLabelKernels)
        {
            WriteGradient(context, plan, BatchTargets.Labels);
        }

        WriteOutputGradient(context, plan);
        if (plan.Model.HasInputGradient)
        {
            WriteInputGradients(context, plan, "LossAndDelta", plan.HasLoss ? "InputGradients" : null);
            WriteInputGradients(context, plan, "OutputDelta", "GivenInputGradients");
        }
    }

    private static void WriteInputGradients(EmitContext context, ProgramPlan plan, string delta, string? name)
    {
        if (name is null)
        {
            return;
        }

        var writer = context.Writer;
        writer.Line();
        using (writer.Block($"internal static void {name}({context.ReadOnlySpan} p, {context.ReadOnlySpan} inputs, {context.ReadOnlySpan} targets, int samples, {context.Span} memory, {context.Span} result)"))
        {
            WriteParts(context, plan);
            WriteSamples(
                context, plan, "for (var n = 0; n < samples; n++)", "Forward(p, x, s);", $"{delta}(s, {Slice("targets", plan.Outputs)}, d);", $"InputGradient(p, x, s, d, {Slice("result", plan.Model.Inputs)});");
        }
    }

    private static void WriteForward(EmitContext context, ProgramPlan plan)
    {
        var writer = context.Writer;
        writer.Line();
        using (writer.Block($"internal static void ForwardBatch({context.ReadOnlySpan} p, {context.ReadOnlySpan} inputs, {context.Span} outputs, int samples)"))
        {
            WriteScratch(context, "s", plan.Exact.Scratch);
            WriteSamples(context, plan, "for (var n = 0; n < samples; n++)", "Forward(p, x, s);", $"Output(s, {Slice("outputs", plan.Outputs)});");
        }
    }

    private static void WriteLoss(EmitContext context, ProgramPlan plan)
    {
        var writer = context.Writer;
        writer.Line();
        using (writer.Block($"internal static double SumLoss({context.ReadOnlySpan} p, {context.ReadOnlySpan} inputs, {context.ReadOnlySpan} targets, int samples)"))
        {
            WriteScratch(context, "memory", plan.Exact.Scratch + plan.Exact.DeltaScratch);
            WriteParts(context, plan);
            WriteGroups(context, plan, "Forward(p, x, s);", $"losses[n - first] = LossAndDelta(s, {Slice("targets", plan.Outputs)}, d);");
            writer.Line("return loss;");
        }
    }

    private static void WriteGradient(EmitContext context, ProgramPlan plan, BatchTargets targets)
    {
        var writer = context.Writer;
        var type = targets.IsLabels ? "global::System.ReadOnlySpan<int>" : context.ReadOnlySpan;
        writer.Line();
        using (writer.Block($"internal static double SumGradient({context.ReadOnlySpan} p, {context.ReadOnlySpan} inputs, {type} {targets.Argument}, int samples, {context.Span} memory, {context.Span} sum)"))
        {
            writer.Line("sum.Clear();");
            WriteParts(context, plan);
            var each = new List<string>(DropoutText.CopySample(plan, "n"));
            each.Add(TrainingForward(plan));
            if (targets.IsLabels)
            {
                writer.Line($"var target = memory.Slice({plan.Exact.Scratch + plan.Exact.DeltaScratch}, {plan.Outputs});");
                each.Add("target.Clear();");
                each.Add(BatchTargets.OfLabel(context, "labels[n]"));
            }

            each.Add($"losses[n - first] = LossAndDelta(s, {(targets.IsLabels ? "target" : Slice(targets.Argument, plan.Outputs))}, d);");
            each.Add($"AddGradient(p, x, s, d, sum.Slice({plan.BufferLength} * (n - first), {plan.BufferLength}));");
            WriteGroups(context, plan, each.ToArray());
            writer.Line("SumLanes(sum);");
            writer.Line("return loss;");
        }
    }

    // Where the loss is somebody else's there is none to add up.
    private static void WriteOutputGradient(EmitContext context, ProgramPlan plan)
    {
        var writer = context.Writer;
        writer.Line();
        using (writer.Block(
            $"internal static void SumOutputGradient({context.ReadOnlySpan} p, {context.ReadOnlySpan} inputs, {context.ReadOnlySpan} outputGradients, int samples, {context.Span} memory, {context.Span} sum)"))
        {
            writer.Line("sum.Clear();");
            WriteParts(context, plan);
            WriteSamples(
                context,
                plan,
                "for (var n = 0; n < samples; n++)",
                DropoutText.CopySample(plan, "n").Append(TrainingForward(plan)).Concat(new[]
                {
                $"OutputDelta(s, {Slice("outputGradients", plan.Outputs)}, d);",
                $"AddGradient(p, x, s, d, sum.Slice({plan.BufferLength} * (n % {plan.LaneSamples}), {plan.BufferLength}));",
                }).ToArray());
            writer.Line("SumLanes(sum);");
        }
    }

    /// <summary>Writes memory for a pass: of the stack, or of the thread where it is too much for that.</summary>
    public static void WriteScratch(EmitContext context, string name, int length)
    {
        if (length * (context.Plan.Model.Precision == Precision.Single ? sizeof(float) : sizeof(double)) <= Limits.StackBytes)
        {
            context.DeclareStack(name, length);
        }
        else
        {
            context.Writer.Line($"var {name} = global::NetGen.Numerics.ThreadScratch<{context.Number}>.Take({length});");
        }
    }

    private static void WriteParts(EmitContext context, ProgramPlan plan)
    {
        context.Writer.Line($"var s = memory.Slice(0, {plan.Exact.Scratch});");
        context.Writer.Line($"var d = memory.Slice({plan.Exact.Scratch}, {plan.Exact.DeltaScratch});");
    }

    private static void WriteGroups(EmitContext context, ProgramPlan plan, params string[] each)
    {
        var (writer, group) = (context.Writer, plan.LaneSamples);
        writer.Line("var loss = 0.0;");
        writer.Line($"global::System.Span<double> losses = stackalloc double[{group}];");
        using (writer.Block($"for (var first = 0; first < samples; first += {group})"))
        {
            writer.Line($"var end = global::System.Math.Min(first + {group}, samples);");
            writer.Line("losses.Clear();");
            WriteSamples(context, plan, "for (var n = first; n < end; n++)", each);
            writer.Line("loss += SumLosses(losses);");
        }

        writer.Line();
    }

    private static void WriteSamples(EmitContext context, ProgramPlan plan, string header, params string[] each)
    {
        var writer = context.Writer;
        using (writer.Block(header))
        {
            writer.Line($"var x = {Slice("inputs", plan.Model.Inputs)};");
            foreach (var line in each)
            {
                writer.Line(line);
            }
        }

        writer.Line();
    }

    private static string TrainingForward(ProgramPlan plan) => plan.Model.HasDropout ? "TrainingForward(p, x, s);" : "Forward(p, x, s);";

    private static string Slice(string name, int size) => $"{name}.Slice({size} * n, {size})";
}
