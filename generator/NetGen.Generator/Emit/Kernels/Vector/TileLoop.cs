using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The loop over a batch by tiles of samples.</summary>
internal sealed class TileLoop(EmitContext context) : BatchLoop(context)
{
    private string Scratch => "ref " + At("s0", Plan.ForwardScratch, "n");

    private string Deltas => "ref " + At("d0", Plan.DeltaScratch, "n");

    public override void WriteForward() =>
        Write(Plan.Tile.ForwardSamples, new[] { $"Output({Scratch}, ref {Sample("y0", Plan.Outputs)});" });

    public override void WriteLoss()
    {
        WriteDeltas(Plan.Tile.ForwardSamples, "s0");
        Writer.Line("var loss = 0.0;");
        Write(Plan.Tile.ForwardSamples, new[] { Loss("ref " + Sample("y0", Plan.Outputs)) });
    }

    public override void WriteTraining(BatchTargets targets)
    {
        Writer.Line("ref var s0 = ref w0;");
        WriteDeltas(Plan.Tile.TrainingSamples, "w0");
        Writer.Line($"global::NetGen.Numerics.Lanes.Clear(ref sum0, {Plan.BufferLength});");
        Writer.Line("var loss = 0.0;");
        var each = new List<string>();
        if (targets.IsLabels)
        {
            Context.DeclareStack("target", Plan.Outputs);
            each.Add("target.Clear();");
            each.Add(Plan.Classes == Classification.Threshold ? "target[0] = labels[first + n];" : $"target[labels[first + n]] = {Context.Literal(1)};");
        }

        each.Add(Loss(targets.IsLabels ? EmitContext.First("target") : "ref " + Sample("y0", Plan.Outputs)));
        Write(Plan.Tile.TrainingSamples, each, "AddGradient(ref p0, ref x, ref s0, ref d0, count, ref sum0);");
    }

    private string Sample(string buffer, int size) => new VectorText(Context).At(buffer, $"{size} * (first + n)");

    private string Loss(string target) => $"loss += LossAndDelta({Scratch}, {target}, {Deltas});";

    private void WriteDeltas(int samples, string buffer) =>
        Writer.Line($"ref var d0 = ref {new VectorText(Context).At(buffer, $"{Plan.ForwardScratch * samples}")};");

    private void Write(int tile, IEnumerable<string> each, params string[] after)
    {
        using (Writer.Block($"for (var first = 0; first < samples; first += {tile})"))
        {
            WriteCount(tile);
            Writer.Line($"ref var x = ref {At("x0", Plan.Model.Inputs, "first")};");
            Writer.Line("ForwardTile(ref p0, ref x, ref s0, count);");
            using (Writer.Block("for (var n = 0; n < count; n++)"))
            {
                Lines(each);
            }

            if (after.Length > 0)
            {
                Writer.Line();
                Lines(after);
            }
        }

        Writer.Line();

        void Lines(IEnumerable<string> lines)
        {
            foreach (var line in lines)
            {
                Writer.Line(line);
            }
        }
    }
}
