using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>
/// The loops over the samples of a batch in plain code: one by one; in groups where vector code has the samples or the outputs in the lanes, since there
/// gradients or losses are added by lanes.
/// <code>
/// internal static double SumGradient(ReadOnlySpan&lt;float&gt; p, ReadOnlySpan&lt;float&gt; inputs, ReadOnlySpan&lt;float&gt; targets, int samples, Span&lt;float&gt; sum)
/// </code>
/// </summary>
internal static class BatchKernel
{
    /// <summary>Whether gradients are added by lanes.</summary>
    public static bool GoesByLanes(DensePlan plan) => !plan.UsesVectors && plan.Sums.SamplesByLanes;

    /// <summary>Writes the methods: the outputs of all samples, and if it trains the sum of their losses and of their gradients, with targets and with labels.</summary>
    public static void Write(EmitContext context)
    {
        WriteForward(context);
        if (!context.Dense.IsTrainable)
        {
            return;
        }

        if (context.Dense.HasLoss)
        {
            WriteLoss(context);
            WriteGradient(context, BatchTargets.Values);
        }

        if (context.Dense is { HasLoss: true, TakesLabels: true })
        {
            WriteGradient(context, BatchTargets.Labels);
        }

        WriteOutputGradient(context);
    }

    private static void WriteForward(EmitContext context)
    {
        context.Writer.Line();
        using (context.Writer.Block($"internal static void ForwardBatch({context.ReadOnlySpan} p, {context.ReadOnlySpan} inputs, {context.Span} outputs, int samples)"))
        {
            context.DeclareStack("s", context.Dense.ForwardScratch);
            WriteOneByOne(context, new[] { $"Output(s, {Slice("outputs", context.Dense.Outputs)});" });
        }
    }

    private static void WriteLoss(EmitContext context)
    {
        context.Writer.Line();
        using (context.Writer.Block($"internal static double SumLoss({context.ReadOnlySpan} p, {context.ReadOnlySpan} inputs, {context.ReadOnlySpan} targets, int samples)"))
        {
            WriteScratch(context);
            WriteSum(context, new[] { AddLoss(context, Slice("targets", context.Dense.Outputs)) });
            context.Writer.Line("return loss;");
        }
    }

    private static void WriteGradient(EmitContext context, BatchTargets targets)
    {
        var (writer, plan) = (context.Writer, context.Dense);
        var type = targets.IsLabels ? "global::System.ReadOnlySpan<int>" : context.ReadOnlySpan;
        writer.Line();
        using (writer.Block(
            $"internal static double SumGradient({context.ReadOnlySpan} p, {context.ReadOnlySpan} inputs, {type} {targets.Argument}, int samples, {context.Span} sum)"))
        {
            writer.Line("sum.Clear();");
            WriteScratch(context);
            var each = new List<string>();
            if (targets.IsLabels)
            {
                context.DeclareStack("target", plan.Outputs);
                each.Add("target.Clear();");
                each.Add(BatchTargets.OfLabel(context, "labels[n]"));
            }

            each.Add(AddLoss(context, targets.IsLabels ? "target" : Slice(targets.Argument, plan.Outputs)));
            each.Add($"AddGradient(p, x, s, d, {(GoesByLanes(plan) ? $"sum.Slice({plan.BufferLength} * (n - first), {plan.BufferLength})" : "sum")});");
            WriteSum(context, each);
            if (GoesByLanes(plan))
            {
                writer.Line("SumLanes(sum);");
            }

            writer.Line("return loss;");
        }
    }

    // Where the loss is somebody else's there is none to add up.
    private static void WriteOutputGradient(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Dense);
        writer.Line();
        using (writer.Block(
            $"internal static void SumOutputGradient({context.ReadOnlySpan} p, {context.ReadOnlySpan} inputs, {context.ReadOnlySpan} outputGradients, int samples, {context.Span} sum)"))
        {
            writer.Line("sum.Clear();");
            WriteScratch(context);
            var target = GoesByLanes(plan) ? $"sum.Slice({plan.BufferLength} * (n % {plan.Sums.Group}), {plan.BufferLength})" : "sum";
            WriteOneByOne(context, new[] { $"OutputDelta(s, {Slice("outputGradients", plan.Outputs)}, d);", $"AddGradient(p, x, s, d, {target});" });
            if (GoesByLanes(plan))
            {
                writer.Line("SumLanes(sum);");
            }
        }
    }

    private static string Slice(string name, int size) => $"{name}.Slice({size} * n, {size})";

    private static string AddLoss(EmitContext context, string target) => context.Dense.Sums.LossesByLanes
        ? $"losses[n - first] = BatchLossAndDelta(s, {target}, d);"
        : $"loss += LossAndDelta(s, {target}, d);";

    private static void WriteScratch(EmitContext context)
    {
        context.DeclareStack("s", context.Dense.ForwardScratch);
        context.DeclareStack("d", context.Dense.DeltaScratch);
    }

    private static void WriteSum(EmitContext context, IReadOnlyList<string> each)
    {
        context.Writer.Line("var loss = 0.0;");
        if (context.Dense.Sums.LossesByLanes)
        {
            WriteGroups(context, each);
        }
        else
        {
            WriteOneByOne(context, each);
        }
    }

    private static void WriteGroups(EmitContext context, IReadOnlyList<string> each)
    {
        var (writer, group) = (context.Writer, context.Dense.Sums.Group);
        writer.Line($"global::System.Span<double> losses = stackalloc double[{group}];");
        using (writer.Block($"for (var first = 0; first < samples; first += {group})"))
        {
            writer.Line($"var end = global::System.Math.Min(first + {group}, samples);");
            writer.Line("losses.Clear();");
            WriteSamples(context, "for (var n = first; n < end; n++)", each);
            writer.Line();
            writer.Line("loss += SumLosses(losses);");
        }

        writer.Line();
    }

    private static void WriteOneByOne(EmitContext context, IReadOnlyList<string> each)
    {
        WriteSamples(context, "for (var n = 0; n < samples; n++)", each);
        context.Writer.Line();
    }

    private static void WriteSamples(EmitContext context, string header, IReadOnlyList<string> each)
    {
        var writer = context.Writer;
        using (writer.Block(header))
        {
            writer.Line($"var x = {Slice("inputs", context.Dense.Model.Inputs)};");
            writer.Line("Forward(p, x, s);");
            foreach (var line in each)
            {
                writer.Line(line);
            }
        }
    }
}
