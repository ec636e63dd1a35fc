using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The loop over a batch by tiles of samples.</summary>
internal sealed class TileLoop(EmitContext context) : BatchLoop(context)
{
    private string Scratch => "ref " + At("s0", Plan.ForwardScratch, "n");

    private string Deltas => "ref " + At("d0", Plan.DeltaScratch, "n");

    public override void WriteForward()
    {
        WriteLaneBuffers("s0", Plan.ForwardScratch * Plan.Tile.ForwardSamples, "z");
        Write(Plan.Tile.ForwardSamples, () =>
        {
            if (Plan.HasLaneOutputs)
            {
                WriteLogits();
                Writer.Line("OutputLanes(ref z0, group);");
                Writer.Line($"{Lanes}.ToSamples(ref z0, ref {Sample("y0", Plan.Outputs)}, {Plan.Outputs}, group);");
            }
            else
            {
                Writer.Line($"Output({Scratch}, ref {Sample("y0", Plan.Outputs)});");
            }
        });
    }

    public override void WriteLoss()
    {
        if (Plan.HasLaneOutputs)
        {
            WriteLaneBuffers("s0", Plan.ForwardScratch * Plan.Tile.ForwardSamples, "zte");
        }
        else
        {
            WriteDeltas(Plan.Tile.ForwardSamples, "s0");
        }

        Writer.Line("var loss = 0.0;");
        Write(Plan.Tile.ForwardSamples, () => WriteLosses(BatchTargets.Values));
    }

    public override void WriteTraining(BatchTargets targets)
    {
        Writer.Line("ref var s0 = ref w0;");
        WriteDeltas(Plan.Tile.TrainingSamples, "w0");
        if (Plan.HasLaneOutputs && Plan.Outputs % Plan.Lanes > 0)
        {
            Writer.Line($"{Lanes}.Clear(ref {new VectorText(Context).At("e0", $"{Plan.Outputs * Plan.Group}")}, {Plan.LaneRows - (Plan.Outputs * Plan.Group)});");
        }

        Writer.Line($"{Lanes}.Clear(ref sum0, {Plan.BufferLength});");
        Writer.Line("var loss = 0.0;");
        if (targets.IsLabels && !Plan.HasLaneOutputs)
        {
            Context.DeclareStack("target", Plan.Outputs);
        }

        Write(
            Plan.Tile.TrainingSamples,
            () =>
            {
                WriteLosses(targets);
                if (Plan.HasLaneOutputs)
                {
                    Writer.Line($"{Lanes}.ToRows(ref e0, ref {At("d0", Plan.DeltaScratch, "n", Plan.Last.Delta.Offset)}, {Plan.DeltaScratch}, {Plan.LaneRows / Plan.Group}, group);");
                }
            },
            () => WidthChoice.WriteCall(Context, Plan.HasWideTiles, "AddGradient", "ref p0, ref x, ref s0, ref d0, count, ref sum0"));
    }

    private string Sample(string buffer, int size) => new VectorText(Context).At(buffer, $"{size} * (first + n)");

    private void WriteLogits() =>
        Writer.Line($"{Lanes}.FromRows(ref {At("s0", Plan.ForwardScratch, "n", Plan.Logits.Offset)}, {Plan.ForwardScratch}, ref z0, {Plan.LaneRows / Plan.Group}, group);");

    private void WriteLosses(BatchTargets targets)
    {
        if (Plan.HasLaneOutputs)
        {
            WriteLogits();
            WriteLaneTargets(targets, "(first + n)", "group");
            Writer.Line("loss += LossLanes(ref z0, ref t0, ref e0, group, group);");
            return;
        }

        if (targets.IsLabels)
        {
            Writer.Line("target.Clear();");
            Writer.Line(Plan.Classes == Classification.Threshold ? "target[0] = labels[first + n];" : $"target[labels[first + n]] = {Context.Literal(1)};");
        }

        Writer.Line($"loss += LossAndDelta({Scratch}, {(targets.IsLabels ? EmitContext.First("target") : "ref " + Sample("y0", Plan.Outputs))}, {Deltas});");
    }

    private void WriteDeltas(int samples, string buffer)
    {
        Writer.Line($"ref var d0 = ref {new VectorText(Context).At(buffer, $"{Plan.ForwardScratch * samples}")};");
        WriteLaneBuffers(buffer, (Plan.ForwardScratch + Plan.DeltaScratch) * samples, "zte");
    }

    private void WriteLaneBuffers(string buffer, int offset, string names)
    {
        for (var k = 0; k < names.Length && Plan.HasLaneOutputs; k++)
        {
            Writer.Line($"ref var {names[k]}0 = ref {new VectorText(Context).At(buffer, $"{offset + (k * Plan.LaneRows)}")};");
        }
    }

    // Each tile goes forward as a whole; the outputs go sample by sample, or by groups in the lanes.
    private void Write(int tile, Action writeOutputs, Action? writeAfter = null)
    {
        using (Writer.Block($"for (var first = 0; first < samples; first += {tile})"))
        {
            WriteCount(tile);
            Writer.Line($"ref var x = ref {At("x0", Plan.Model.Inputs, "first")};");
            WidthChoice.WriteCall(Context, Plan.HasWideTiles, "ForwardTile", "ref p0, ref x, ref s0, count");
            using (Writer.Block($"for (var n = 0; n < count; {(Plan.HasLaneOutputs ? $"n += {Plan.Group}" : "n++")})"))
            {
                if (Plan.HasLaneOutputs)
                {
                    Writer.Line($"var group = global::System.Math.Min({Plan.Group}, count - n);");
                }

                writeOutputs();
            }

            if (writeAfter is not null)
            {
                Writer.Line();
                writeAfter();
            }
        }

        Writer.Line();
    }
}
