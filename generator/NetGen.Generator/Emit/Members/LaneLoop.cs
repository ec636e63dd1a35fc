using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Members;

/// <summary>The loops over a batch whose samples go into the lanes: groups of as many as a vector has.</summary>
internal static class LaneLoop
{
    /// <summary>Writes the forward pass of all groups on stack memory.</summary>
    public static void WriteForward(EmitContext context)
    {
        var plan = context.Plan;
        context.DeclareStack("s", plan.LaneScratch);
        WriteGroups(context, $"Kernels.OutputLanes(s, outputs.Slice({plan.Outputs} * first, {plan.Outputs} * count), count);");
    }

    /// <summary>Writes the sum of all groups' losses on stack memory.</summary>
    public static void WriteLoss(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        context.DeclareStack("s", plan.LaneScratch);
        context.DeclareStack("d", plan.DeltaScratch * plan.Lanes);
        context.DeclareStack("t", plan.Outputs * plan.Lanes);
        writer.Line("var loss = 0.0;");
        WriteGroups(context, Targets(context, BatchTargets.Values).Append("loss += Kernels.LossLanes(s, t, d, count);").ToArray());
    }

    /// <summary>Writes the gradient's sum over all groups on the workspace, into <c>sum</c>.</summary>
    public static void WriteTraining(EmitContext context, BatchTargets targets)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var offset = 0;
        foreach (var (name, length) in Parts(plan))
        {
            writer.Line($"var {name} = _tile.Span.Slice({offset}, {length});");
            offset += length;
        }

        writer.Line("g.Clear();");
        writer.Line("var loss = 0.0;");
        WriteGroups(
            context,
            Targets(context, targets)
                .Append("loss += Kernels.LossLanes(s, t, d, count);")
                .Append("Kernels.AddGradientLanes(_parameters.Span, s, d, g);")
                .ToArray());
        writer.Line("Kernels.SumLanes(g, sum);");
    }

    /// <summary>Values of the workspace.</summary>
    public static int Workspace(NetworkPlan plan) => Parts(plan).Sum(part => part.Length);

    private static IEnumerable<(string Name, int Length)> Parts(NetworkPlan plan) => new[]
    {
        ("s", plan.LaneScratch),
        ("d", plan.DeltaScratch * plan.Lanes),
        ("t", plan.Outputs * plan.Lanes),
        ("g", plan.BufferLength * plan.Lanes),
    };

    private static IEnumerable<string> Targets(EmitContext context, BatchTargets targets)
    {
        var plan = context.Plan;
        if (!targets.IsLabels)
        {
            return new[] { $"global::NetGen.Numerics.Lanes.FromSamples(targets.Slice({plan.Outputs} * first, {plan.Outputs} * count), t, {plan.Outputs}, count);" };
        }

        var place = plan.Classes == Classification.Threshold ? "t[n] = labels[first + n];" : $"t[({plan.Lanes} * labels[first + n]) + n] = {context.Literal(1)};";
        return new[] { "t.Clear();", "for (var n = 0; n < count; n++)", "{", "    " + place, "}", string.Empty };
    }

    private static void WriteGroups(EmitContext context, params string[] afterForward)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var inputs = plan.Model.Inputs;
        using (writer.Block($"for (var first = 0; first < samples; first += {plan.Lanes})"))
        {
            writer.Line($"var count = global::System.Math.Min({plan.Lanes}, samples - first);");
            writer.Line($"global::NetGen.Numerics.Lanes.FromSamples(inputs.Slice({inputs} * first, {inputs} * count), s, {inputs}, count);");
            writer.Line("Kernels.ForwardLanes(_parameters.Span, s);");
            foreach (var line in afterForward)
            {
                writer.Line(line);
            }
        }

        writer.Line();
    }
}
