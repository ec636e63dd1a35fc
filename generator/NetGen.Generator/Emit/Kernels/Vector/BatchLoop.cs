using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The loop over the samples of a batch: <c>x0</c> its inputs, <c>y0</c> its outputs or targets.</summary>
internal abstract class BatchLoop(EmitContext context)
{
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

    /// <summary>A line of the smaller of what fits and what is left of the batch.</summary>
    protected void WriteCount(int most) => Writer.Line($"var count = global::System.Math.Min({most}, samples - first);");
}
