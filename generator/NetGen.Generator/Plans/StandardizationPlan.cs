using NetGen.Generator.Models;
using NetGen.Numerics;
using NetGen.Weights;

namespace NetGen.Generator.Plans;

/// <summary>
/// Where the means and deviations of [Standardize] lie: behind the parameters, in the network's own memory, so that whatever copies that has them. The kernels, gradients and
/// optimizers know the parameters only.
/// </summary>
/// <param name="Mean">The mean of each channel: of vectors that is each input.</param>
/// <param name="Deviation">The deviation of each channel.</param>
/// <param name="Inputs">Values of a sample.</param>
internal sealed record StandardizationPlan(Slot Mean, Slot Deviation, int Inputs)
{
    /// <summary>Values of a cache line, at which vectors do not cross one.</summary>
    public const int CacheLine = 16;

    /// <summary>Values that one call has on the stack at most; more lie in a workspace.</summary>
    private const int StackValues = 1024;

    /// <summary>Bytes of stack that a call takes at most, what its pass keeps included.</summary>
    private const int StackBytes = 64 * 1024;

    /// <summary>Where it says 1 once they are fitted.</summary>
    public int Fitted => Deviation.End;

    /// <summary>What files have of it: the first layer, with the means and the deviations.</summary>
    public IReadOnlyList<TensorPlan> Tensors => new[]
    {
        TensorPlan.Vector(1, TensorKind.Mean, Mean),
        TensorPlan.Vector(1, TensorKind.Deviation, Deviation) with { Fitted = Fitted },
    };

    /// <summary>Values of the network's memory with them.</summary>
    public int End => Fitted + 1;

    /// <summary>Whether a sample goes on the stack: it is small, and so is what the pass beside it keeps there.</summary>
    public bool IsStacked { get; init; }

    /// <summary>Samples that a network without a workspace standardizes together.</summary>
    public int StackSamples => Math.Max(1, Math.Min(ShardLength.Samples, StackValues / Inputs));

    /// <summary>The plan; null for a network that does not standardize.</summary>
    /// <param name="model">The network.</param>
    /// <param name="start">Where the parameters end, padding included.</param>
    /// <param name="lanes">Values of a logical vector.</param>
    /// <param name="pass">Values that a pass over a sample keeps.</param>
    public static StandardizationPlan? Of(NetworkModel model, int start, int lanes, int pass)
    {
        if (!model.IsStandardized)
        {
            return null;
        }

        var bytes = model.Precision == Precision.Single ? sizeof(float) : sizeof(double);
        var channels = model.InputShape.Channels;
        var mean = new Slot(BufferKind.Parameters, "mean", start, channels);
        return new StandardizationPlan(mean, new Slot(BufferKind.Parameters, "deviation", start + RowPlanner.Pad(channels, lanes), channels), model.Inputs)
        {
            IsStacked = model.Inputs <= StackValues && (long)(pass + StackValues + CacheLine) * bytes <= StackBytes,
        };
    }
}
