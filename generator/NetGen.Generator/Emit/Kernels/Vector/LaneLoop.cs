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
            Writer.Line("var groups = 0;");
            Writer.Line($"var end = global::System.Math.Min(start + {together}, samples);");
            using (Writer.Block($"for (var first = start; first < end; first += {Plan.Group}, groups++)"))
            {
                Writer.Line($"ref var s0 = ref {At("sAll0", Plan.LaneScratch, "groups")};");
                Writer.Line($"ref var d0 = ref {At("dAll0", DeltaGroup, "groups")};");
                WriteForwardGroup();
                WriteLossGroup(targets);
                if (Plan.Layers.Count > 1)
                {
                    Writer.Line("DeltaLanes(ref p0, ref s0, ref d0, samples);");
                }
            }

            Writer.Line();
            Writer.Line("GradientLanes(ref sAll0, ref dAll0, ref g0, groups, start == 0, samples);");
        }

        Writer.Line();
        Writer.Line("SumLanes(ref g0, ref sum0);");
    }

    private void WriteForwardGroup()
    {
        var inputs = Plan.Model.Inputs;
        WriteCount(Plan.Group);
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
