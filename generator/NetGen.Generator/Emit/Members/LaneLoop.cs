using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Members;

/// <summary>The loops over a batch whose samples go into the lanes: groups of two logical vectors.</summary>
internal static class LaneLoop
{
    /// <summary>Writes the forward pass of all groups on stack memory.</summary>
    public static void WriteForward(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        context.DeclareStack("s", plan.LaneScratch);
        using (writer.Block($"for (var first = 0; first < samples; first += {plan.Group})"))
        {
            WriteForwardGroup(context);
            writer.Line("Kernels.OutputLanes(s, samples);");
            var logits = (plan.Model.Inputs + plan.Logits.Offset) * plan.Group;
            writer.Line($"global::NetGen.Numerics.Lanes.ToSamples(s.Slice({logits}), outputs.Slice({plan.Outputs} * first, {plan.Outputs} * count), {plan.Outputs}, count);");
        }
    }

    /// <summary>Writes the sum of all groups' losses on stack memory.</summary>
    public static void WriteLoss(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        context.DeclareStack("s", plan.LaneScratch);
        context.DeclareStack("d", plan.DeltaScratch * plan.Group);
        context.DeclareStack("t", plan.Outputs * plan.Group);
        writer.Line("var loss = 0.0;");
        using (writer.Block($"for (var first = 0; first < samples; first += {plan.Group})"))
        {
            WriteForwardGroup(context);
            WriteLossGroup(context, BatchTargets.Values);
        }

        writer.Line();
    }

    /// <summary>Writes the gradient's sum over all groups on the workspace, into <c>sum</c>.</summary>
    public static void WriteTraining(EmitContext context, BatchTargets targets)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var offset = 0;
        foreach (var (name, length) in plan.LaneWorkspace)
        {
            writer.Line($"var {name}{(name is "s" or "d" ? "All" : string.Empty)} = _tile.Span.Slice({offset}, {length});");
            offset += length;
        }

        var together = plan.Group * VectorLimits.TrainingGroups;
        writer.Line("g.Clear();");
        writer.Line("var loss = 0.0;");
        using (writer.Block($"for (var start = 0; start < samples; start += {together})"))
        {
            writer.Line("var groups = 0;");
            writer.Line($"var end = global::System.Math.Min(start + {together}, samples);");
            using (writer.Block($"for (var first = start; first < end; first += {plan.Group}, groups++)"))
            {
                writer.Line($"var s = sAll.Slice({plan.LaneScratch} * groups, {plan.LaneScratch});");
                writer.Line($"var d = dAll.Slice({plan.DeltaScratch * plan.Group} * groups, {plan.DeltaScratch * plan.Group});");
                WriteForwardGroup(context);
                WriteLossGroup(context, targets);
                if (plan.Layers.Count > 1)
                {
                    writer.Line("Kernels.DeltaLanes(_parameters.Span, s, d, samples);");
                }
            }

            writer.Line();
            writer.Line("Kernels.GradientLanes(sAll, dAll, g, groups, samples);");
        }

        writer.Line();
        writer.Line("Kernels.SumLanes(g, sum);");
    }

    private static IEnumerable<string> Targets(EmitContext context, BatchTargets targets)
    {
        var plan = context.Plan;
        if (!targets.IsLabels)
        {
            return new[] { $"global::NetGen.Numerics.Lanes.FromSamples(targets.Slice({plan.Outputs} * first, {plan.Outputs} * count), t, {plan.Outputs}, count);" };
        }

        var place = plan.Classes == Classification.Threshold ? "t[n] = labels[first + n];" : $"t[({plan.Group} * labels[first + n]) + n] = {context.Literal(1)};";
        return new[] { "t.Clear();", "for (var n = 0; n < count; n++)", "{", "    " + place, "}", string.Empty };
    }

    private static void WriteForwardGroup(EmitContext context)
    {
        var (writer, plan, inputs) = (context.Writer, context.Plan, context.Plan.Model.Inputs);
        writer.Line($"var count = global::System.Math.Min({plan.Group}, samples - first);");
        writer.Line($"global::NetGen.Numerics.Lanes.FromSamples(inputs.Slice({inputs} * first, {inputs} * count), s, {inputs}, count);");
        writer.Line("Kernels.ForwardLanes(_parameters.Span, s, samples);");
    }

    private static void WriteLossGroup(EmitContext context, BatchTargets targets)
    {
        foreach (var line in Targets(context, targets))
        {
            context.Writer.Line(line);
        }

        context.Writer.Line("loss += Kernels.LossLanes(s, t, d, count, samples);");
    }
}
