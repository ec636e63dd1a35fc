using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The loop over a batch whose samples go into the lanes: groups of two logical vectors.</summary>
internal sealed class LaneLoop(EmitContext context) : BatchLoop(context)
{
    private int DeltaGroup => Plan.DeltaScratch * Plan.Group;

    public override void WriteForward()
    {
        if (Plan.ForwardGroups > 1)
        {
            Writer.Line("ref var sAll0 = ref s0;");
            WriteBlocks(Plan.ForwardGroups, () =>
            {
                WriteGroups("s", WriteForwardGroup);
                WriteGroups("s", WriteOutputGroup);
            });
            return;
        }

        Writer.Line("ref var s = ref s0;");
        using (Writer.Block($"for (var first = 0; first < samples; first += {Plan.Group})"))
        {
            WriteCount(Plan.Group);
            WriteForwardGroup();
            WriteOutputGroup();
        }

        Writer.Line();
    }

    public override void WriteLoss()
    {
        WriteParts("s0", Plan.LaneLoss(Plan.LossGroups));
        Writer.Line("var loss = 0.0;");
        WriteBlocks(Plan.LossGroups, () =>
        {
            WriteGroups("s", WriteForwardGroup);
            WriteLossGroups(BatchTargets.Values);
        });
    }

    public override void WriteTraining(BatchTargets targets)
    {
        WriteParts("w0", Plan.LaneWorkspace);

        // Such a batch writes one half of the lanes only; the other may hold what an earlier, longer one left.
        using (Writer.Block($"if (samples <= {Plan.Lanes})"))
        {
            Writer.Line($"{Lanes}.Clear(ref g0, {Plan.BufferLength * Plan.Group});");
        }

        Writer.Line();
        Writer.Line("var loss = 0.0;");
        WriteBlocks(VectorLimits.LaneGroups, () =>
        {
            WriteGroups("s", WriteForwardGroup);
            WriteLossGroups(targets);
            if (Plan.Layers.Count > 1)
            {
                WriteGroups("sd", () => Writer.Line("DeltaLanes(ref p0, ref s, ref d, samples);"), hasCount: false);
            }

            Writer.Line("GradientLanes(ref sAll0, ref dAll0, ref g0, groups, start == 0, samples);");
        });
        Writer.Line("SumLanes(ref g0, ref sum0);");
    }

    private void WriteParts(string buffer, IEnumerable<(string Name, int Length)> parts)
    {
        var offset = 0;
        foreach (var (name, length) in parts)
        {
            Writer.Line($"ref var {name}0 = ref {new VectorText(Context).At(buffer, $"{offset}")};");
            offset += length;
        }
    }

    private void WriteBlocks(int most, Action writeBody)
    {
        var together = Plan.Group * most;
        using (Writer.Block($"for (var start = 0; start < samples; start += {together})"))
        {
            Writer.Line($"var groups = (global::System.Math.Min({together}, samples - start) + {Plan.Group - 1}) / {Plan.Group};");
            writeBody();
        }

        Writer.Line();
    }

    // One pass over all groups, then the next: a group's chain of functions is then computed while the one before it still is.
    private void WriteGroups(string buffers, Action writeBody, bool hasCount = true)
    {
        using (Writer.Block("for (var group = 0; group < groups; group++)"))
        {
            foreach (var buffer in buffers)
            {
                Writer.Line($"ref var {buffer} = ref {At($"{buffer}All0", buffer == 's' ? Plan.LaneScratch : DeltaGroup, "group")};");
            }

            if (hasCount)
            {
                Writer.Line($"var first = start + ({Plan.Group} * group);");
                WriteCount(Plan.Group);
            }

            writeBody();
        }

        Writer.Line();
    }

    private void WriteForwardGroup()
    {
        var inputs = Plan.Model.Inputs;
        Writer.Line($"{Lanes}.FromSamples(ref {At("x0", inputs, "first")}, ref s, {inputs}, count);");
        Writer.Line("ForwardLanes(ref p0, ref s, samples);");
    }

    private void WriteOutputGroup()
    {
        Writer.Line("OutputLanes(ref s, samples);");
        var logits = new VectorText(Context).At("s", $"{Plan.LaneOffset(Plan.Logits)}");
        Writer.Line($"{Lanes}.ToSamples(ref {logits}, ref {At("y0", Plan.Outputs, "first")}, {Plan.Outputs}, count);");
    }

    private void WriteLossGroups(BatchTargets targets) => WriteGroups("sd", () =>
    {
        WriteLaneTargets(targets, "first", "count");
        Writer.Line("loss += LossLanes(ref s, ref t0, ref d, count, samples);");
    });
}
