namespace NetGen;

/// <summary>How the losses, and so the gradients, of a batch's samples become one.</summary>
#if NETGEN_GENERATOR
internal
#else
public
#endif
enum Reduction
{
    /// <summary>Their mean: the step does not depend on the length of the batch.</summary>
    Mean,

    /// <summary>Their sum: the step grows with the length of the batch.</summary>
    Sum,
}
