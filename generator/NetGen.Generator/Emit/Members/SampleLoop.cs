using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Members;

/// <summary>
/// The loops over the samples of a batch in plain code: one by one; in groups where vector code has the samples or the outputs in the lanes, since there
/// gradients or losses are added by lanes.
/// </summary>
internal static class SampleLoop
{
    /// <summary>Whether gradients are added by lanes.</summary>
    public static bool GoesByLanes(NetworkPlan plan) => !plan.UsesVectors && plan.Sums.SamplesByLanes;

    /// <summary>The gradient, laid out like the parameters; where losses and gradients are added by lanes, other lanes follow it.</summary>
    public static string Gradient(NetworkPlan plan) => GoesByLanes(plan) ? $"_gradient.Span.Slice(0, {plan.BufferLength})" : "_gradient.Span";

    /// <summary>Sample <c>n</c> of a span.</summary>
    public static string Slice(string name, int size) => $"{name}.Slice({size} * n, {size})";

    /// <summary>Writes the forward pass of all samples on stack memory, with the given statement after each.</summary>
    public static void WriteForward(EmitContext context, string afterEach)
    {
        context.DeclareStack("s", context.Plan.ForwardScratch);
        WriteOneByOne(context, new[] { afterEach });
    }

    /// <summary>Writes the losses of all samples on stack memory, added to <c>loss</c>.</summary>
    public static void WriteLoss(EmitContext context)
    {
        context.DeclareStack("s", context.Plan.ForwardScratch);
        context.DeclareStack("d", context.Plan.DeltaScratch);
        context.Writer.Line("var loss = 0.0;");
        Write(context, new[] { AddLoss(context, Slice("targets", context.Plan.Outputs)) });
    }

    /// <summary>Writes the gradient's sum over all samples.</summary>
    public static void WriteTraining(EmitContext context, BatchTargets targets)
    {
        var plan = context.Plan;
        var target = targets.IsLabels ? "target" : Slice(targets.Argument, plan.Outputs);
        var each = new List<string>();
        if (targets.IsLabels)
        {
            context.DeclareStack("target", plan.Outputs);
            each.Add("target.Clear();");
            each.Add(ClassMembers.SetTarget(context, "labels[n]"));
        }

        var sum = GoesByLanes(plan) ? $"sum.Slice({plan.BufferLength} * (n - first), {plan.BufferLength})" : "sum";
        each.Add(AddLoss(context, target));
        each.Add($"Kernels.AddGradient(_parameters.Span, x, s, d, {sum});");
        Write(context, each);
        if (GoesByLanes(plan))
        {
            context.Writer.Line("Kernels.SumLanes(sum);");
        }
    }

    private static string AddLoss(EmitContext context, string target) => context.Plan.Sums.LossesByLanes
        ? $"losses[n - first] = Kernels.BatchLossAndDelta(s, {target}, d);"
        : $"loss += Kernels.LossAndDelta(s, {target}, d);";

    private static void Write(EmitContext context, IReadOnlyList<string> each)
    {
        if (context.Plan.Sums.LossesByLanes)
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
        var (writer, group) = (context.Writer, context.Plan.Sums.Group);
        writer.Line($"global::System.Span<double> losses = stackalloc double[{group}];");
        using (writer.Block($"for (var first = 0; first < samples; first += {group})"))
        {
            writer.Line($"var end = global::System.Math.Min(first + {group}, samples);");
            writer.Line("losses.Clear();");
            WriteSamples(context, "for (var n = first; n < end; n++)", each);
            writer.Line();
            writer.Line("loss += Kernels.SumLosses(losses);");
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
            writer.Line($"var x = {Slice("inputs", context.Plan.Model.Inputs)};");
            writer.Line($"Kernels.Forward({context.ParameterSpan}, x, s);");
            foreach (var line in each)
            {
                writer.Line(line);
            }
        }
    }
}
