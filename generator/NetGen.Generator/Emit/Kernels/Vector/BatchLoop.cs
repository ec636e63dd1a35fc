using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The loop over the samples of a batch: <c>x0</c> its inputs, <c>y0</c> its outputs or targets.</summary>
internal abstract class BatchLoop(EmitContext context)
{
    protected const string Lanes = "global::NetGen.Numerics.Lanes";

    protected EmitContext Context => context;

    protected NetworkPlan Plan => context.Plan;

    protected CodeWriter Writer => context.Writer;

    public static BatchLoop For(EmitContext context) => context.Plan.Batch == BatchForm.Lanes ? new LaneLoop(context) : new TileLoop(context);

    /// <summary>Writes the outputs of all samples.</summary>
    public abstract void WriteForward();

    /// <summary>Writes the sum <c>loss</c> of all samples' losses.</summary>
    public abstract void WriteLoss();

    /// <summary>Writes the gradient's sum over all samples into <c>sum0</c>, and <c>loss</c>.</summary>
    public abstract void WriteTraining(BatchTargets targets);

    /// <summary>The text of a place in a buffer: an index times a factor, plus an offset.</summary>
    protected string At(string buffer, int factor, string index, int offset = 0) => new VectorText(context).At(buffer, VectorText.Times(factor, index, offset));

    /// <summary>Writes the targets of a group of samples into the lanes, <c>t0</c>.</summary>
    protected void WriteLaneTargets(BatchTargets targets, string first, string count)
    {
        if (!targets.IsLabels)
        {
            Writer.Line($"{Lanes}.FromSamples(ref {At("y0", Plan.Outputs, first)}, ref t0, {Plan.Outputs}, {count});");
            return;
        }

        var isThreshold = Plan.Classes == Classification.Threshold;
        Writer.Line($"{Lanes}.Clear(ref t0, {Plan.Outputs * Plan.Group});");
        using (Writer.Block($"for (var k = 0; k < {count}; k++)"))
        {
            var label = $"labels[{first.Trim('(', ')')} + k]";
            Writer.Line($"{new VectorText(Context).At("t0", isThreshold ? "k" : $"({Plan.Group} * {label}) + k")} = {(isThreshold ? label : Context.Literal(1))};");
        }

        Writer.Line();
    }

    /// <summary>A line of the smaller of what fits and what is left of the batch.</summary>
    protected void WriteCount(int most) => Writer.Line($"var count = global::System.Math.Min({most}, samples - first);");
}
