namespace NetGen.Generator.Emit.Members;

/// <summary>
/// The loops over the samples of a batch. Plain code takes them one by one; vector code takes tiles, in which sample <c>n</c> of the batch
/// is sample <c>n - first</c>.
/// </summary>
internal static class SampleLoop
{
    /// <summary>Sample <c>n</c> of a span.</summary>
    public static string Slice(string name, int size) => $"{name}.Slice({size} * n, {size})";

    /// <summary>The scratch of sample <c>n</c>.</summary>
    public static string Scratch(EmitContext context) => context.Plan.UsesVectors
        ? $"s.Slice({context.Plan.ForwardScratch} * (n - first), {context.Plan.ForwardScratch})"
        : "s";

    /// <summary>The deltas of sample <c>n</c>.</summary>
    public static string Deltas(EmitContext context) => context.Plan.UsesVectors
        ? $"d.Slice({context.Plan.DeltaScratch} * (n - first), {context.Plan.DeltaScratch})"
        : "d";

    /// <summary>Writes the forward pass of all samples on stack memory, with the given statement after each.</summary>
    public static void WriteForward(EmitContext context, string afterEach, bool needsDeltas = false)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var tile = plan.UsesVectors ? plan.Tile.ForwardSamples : 1;
        context.DeclareStack("s", plan.ForwardScratch * tile);
        if (needsDeltas)
        {
            context.DeclareStack("d", plan.DeltaScratch * tile);
            writer.Line("var loss = 0.0;");
        }

        Write(context, tile, new[] { afterEach });
    }

    /// <summary>Writes the gradient's sum over all samples on the workspace.</summary>
    public static void WriteTraining(EmitContext context, BatchTargets targets)
    {
        var plan = context.Plan;
        var target = targets.IsLabels ? "target" : Slice(targets.Argument, plan.Outputs);
        var prepareTarget = targets.IsLabels ? new[] { "target.Clear();", ClassMembers.SetTarget(context, "labels[n]") } : new string[0];
        if (targets.IsLabels)
        {
            context.DeclareStack("target", plan.Outputs, isScratch: false);
        }

        var addGradient = plan.UsesVectors
            ? "Kernels.AddGradient(_parameters.Span, x, s, d, count, sum);"
            : "Kernels.AddGradient(_parameters.Span, x, s, d, sum);";
        var each = prepareTarget.Append($"loss += Kernels.LossAndDelta({Scratch(context)}, {target}, {Deltas(context)});").ToList();
        Write(context, plan.Tile.TrainingSamples, each, addGradient);
    }

    private static void Write(EmitContext context, int tile, IEnumerable<string> each, params string[] after)
    {
        var (writer, inputs) = (context.Writer, context.Plan.Model.Inputs);
        if (!context.Plan.UsesVectors)
        {
            using (writer.Block("for (var n = 0; n < samples; n++)"))
            {
                writer.Line($"var x = {Slice("inputs", inputs)};");
                writer.Line("Kernels.Forward(_parameters.Span, x, s);");
                WriteAll(each.Concat(after));
            }

            writer.Line();
            return;
        }

        using (writer.Block($"for (var first = 0; first < samples; first += {tile})"))
        {
            writer.Line($"var count = global::System.Math.Min({tile}, samples - first);");
            writer.Line($"var x = inputs.Slice({inputs} * first, {inputs} * count);");
            writer.Line("Kernels.ForwardTile(_parameters.Span, x, s, count);");
            using (writer.Block("for (var n = first; n < first + count; n++)"))
            {
                WriteAll(each);
            }

            if (after.Length > 0)
            {
                writer.Line();
                WriteAll(after);
            }
        }

        writer.Line();

        void WriteAll(IEnumerable<string> lines)
        {
            foreach (var line in lines)
            {
                writer.Line(line);
            }
        }
    }
}
