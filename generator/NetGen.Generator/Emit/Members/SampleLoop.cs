using NetGen.Generator.Emit.Kernels;
namespace NetGen.Generator.Emit.Members;

/// <summary>The loops over the samples of a batch in plain code: one by one.</summary>
internal static class SampleLoop
{
    /// <summary>Sample <c>n</c> of a span.</summary>
    public static string Slice(string name, int size) => $"{name}.Slice({size} * n, {size})";

    /// <summary>Writes the forward pass of all samples on stack memory, with the given statement after each.</summary>
    public static void WriteForward(EmitContext context, string afterEach, bool needsDeltas = false)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        context.DeclareStack("s", plan.ForwardScratch);
        if (needsDeltas)
        {
            context.DeclareStack("d", plan.DeltaScratch);
            writer.Line("var loss = 0.0;");
        }

        Write(context, new[] { afterEach });
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

        each.Add($"loss += Kernels.LossAndDelta(s, {target}, d);");
        each.Add("Kernels.AddGradient(_parameters.Span, x, s, d, sum);");
        Write(context, each);
    }

    private static void Write(EmitContext context, IEnumerable<string> each)
    {
        var writer = context.Writer;
        using (writer.Block("for (var n = 0; n < samples; n++)"))
        {
            writer.Line($"var x = {Slice("inputs", context.Plan.Model.Inputs)};");
            writer.Line("Kernels.Forward(_parameters.Span, x, s);");
            foreach (var line in each)
            {
                writer.Line(line);
            }
        }

        writer.Line();
    }
}
