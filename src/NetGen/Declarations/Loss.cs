namespace NetGen;

/// <summary>What training minimises, for one sample with outputs <c>y</c> and targets <c>t</c>, <c>n</c> of each.</summary>
#if NETGEN_GENERATOR
internal
#else
public
#endif
enum Loss
{
    /// <summary><c>½·Σ(y − t)²</c>.</summary>
    HalfSquaredError,

    /// <summary><c>Σ(y − t)²</c>.</summary>
    SumSquaredError,

    /// <summary><c>(1/n)·Σ(y − t)²</c>.</summary>
    MeanSquaredError,

    /// <summary><c>(1/n)·Σ|y − t|</c>; its derivative where <c>y = t</c> is taken as 0.</summary>
    MeanAbsoluteError,

    /// <summary><c>(1/n)·Σ h(y − t)</c> with <c>h(r) = ½r²</c> for <c>|r| ≤ delta</c>, else <c>delta·(|r| − ½·delta)</c>. Takes <c>Delta</c> (1).</summary>
    Huber,

    /// <summary><c>−(1/n)·Σ(t·ln y + (1 − t)·ln(1 − y))</c>, computed from the logits. Needs a Sigmoid output; targets are from 0 to 1.</summary>
    BinaryCrossEntropy,

    /// <summary><c>−Σ t·ln y</c>, computed from the logits; soft targets are allowed. Needs a Softmax output; targets are finite and not negative.</summary>
    CrossEntropy,

    /// <summary>
    /// No loss of the network's own: it is trained by the derivatives that its caller gives, with <see cref="IGradientNetwork{T}.TrainFrom"/> and
    /// <see cref="IGradientNetwork{T}.BackwardFrom"/>, as reinforcement learning needs it. There are no members that take targets.
    /// </summary>
    External,
}
