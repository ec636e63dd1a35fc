using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The loop over a batch whose samples go into the lanes: groups of two logical vectors.</summary>
internal sealed class LaneLoop(EmitContext context) : BatchLoop(context)
{
    private const string Lanes = "global::NetGen.Numerics.Lanes";

    private int DeltaGroup => Plan.DeltaScratch * Plan.Group;

    public override void WriteForward()
    {
        using (Writer.Block($"for (var first = 0; first < samples; first += {Plan.Group})"))
        {
            WriteCount(Plan.Group);
            WriteForwardGroup();
            Writer.Line("OutputLanes(ref s0, samples);");
            var logits = new VectorText(Context).At("s0", $"{(Plan.Model.Inputs + Plan.Logits.Offset) * Plan.Group}");
            Writer.Line($"{Lanes}.ToSamples(ref {logits}, ref {At("y0", Plan.Outputs, "first")}, {Plan.Outputs}, count);");
        }

        Writer.Line();
    }

    public override void WriteLoss()
    {
        Writer.Line($"ref var d0 = ref {new VectorText(Context).At("s0", $"{Plan.LaneScratch}")};");
        Writer.Line($"ref var t0 = ref {new VectorText(Context).At("s0", $"{Plan.LaneScratch + DeltaGroup}")};");
        Writer.Line("var loss = 0.0;");
        using (Writer.Block($"for (var first = 0; first < samples; first += {Plan.Group})"))
        {
            WriteCount(Plan.Group);
            WriteForwardGroup();
            WriteLossGroup(BatchTargets.Values);
        }

        Writer.Line();
    }

    public override void WriteTraining(BatchTargets targets)
    {
        foreach (var (name, offset) in Plan.LaneWorkspace.Select((part, k) => (part.Name, Plan.LaneWorkspace.Take(k).Sum(before => before.Length))))
        {
            Writer.Line($"ref var {name}0 = ref {new VectorText(Context).At("w0", $"{offset}")};");
        }

        var together = Plan.Group * VectorLimits.TrainingGroups;

        // Such a batch writes one half of the lanes only; the other may hold what an earlier, longer one left.
        using (Writer.Block($"if (samples <= {Plan.Lanes})"))
        {
            Writer.Line($"{Lanes}.Clear(ref g0, {Plan.BufferLength * Plan.Group});");
        }

        Writer.Line();
        Writer.Line("var loss = 0.0;");
        using (Writer.Block($"for (var start = 0; start < samples; start += {together})"))
        {
            Writer.Line($"var groups = (global::System.Math.Min({together}, samples - start) + {Plan.Group - 1}) / {Plan.Group};");
            WriteGroups(hasDeltas: false, () =>
            {
                WriteFirst();
                WriteForwardGroup();
            });
            WriteGroups(hasDeltas: true, () =>
            {
                WriteFirst();
                WriteLossGroup(targets);
            });
            if (Plan.Layers.Count > 1)
            {
                WriteGroups(hasDeltas: true, () => Writer.Line("DeltaLanes(ref p0, ref s0, ref d0, samples);"));
            }

            Writer.Line("GradientLanes(ref sAll0, ref dAll0, ref g0, groups, start == 0, samples);");
        }

        Writer.Line();
        Writer.Line("SumLanes(ref g0, ref sum0);");
    }

    // One pass over all groups, then the next: a group's chain of functions is then computed while the one before it still is.
    private void WriteGroups(bool hasDeltas, Action writeBody)
    {
        using (Writer.Block("for (var group = 0; group < groups; group++)"))
        {
            Writer.Line($"ref var s0 = ref {At("sAll0", Plan.LaneScratch, "group")};");
            if (hasDeltas)
            {
                Writer.Line($"ref var d0 = ref {At("dAll0", DeltaGroup, "group")};");
            }

            writeBody();
        }

        Writer.Line();
    }

    private void WriteFirst()
    {
        Writer.Line($"var first = start + ({Plan.Group} * group);");
        WriteCount(Plan.Group);
    }

    private void WriteForwardGroup()
    {
        var inputs = Plan.Model.Inputs;
        Writer.Line($"{Lanes}.FromSamples(ref {At("x0", inputs, "first")}, ref s0, {inputs}, count);");
        Writer.Line("ForwardLanes(ref p0, ref s0, samples);");
    }

    private void WriteLossGroup(BatchTargets targets)
    {
        if (!targets.IsLabels)
        {
            Writer.Line($"{Lanes}.FromSamples(ref {At("y0", Plan.Outputs, "first")}, ref t0, {Plan.Outputs}, count);");
        }
        else
        {
            var isThreshold = Plan.Classes == Classification.Threshold;
            Writer.Line($"{Lanes}.Clear(ref t0, {Plan.Outputs * Plan.Group});");
            using (Writer.Block("for (var n = 0; n < count; n++)"))
            {
                var place = isThreshold ? "n" : $"({Plan.Group} * labels[first + n]) + n";
                Writer.Line($"{new VectorText(Context).At("t0", place)} = {(isThreshold ? "labels[first + n]" : Context.Literal(1))};");
            }

            Writer.Line();
        }

        Writer.Line("loss += LossLanes(ref s0, ref t0, ref d0, count, samples);");
    }
}
