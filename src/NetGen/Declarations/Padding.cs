namespace NetGen;

/// <summary>What a convolution reads beyond the ends of its input: zeros, and how many of them.</summary>
#if NETGEN_GENERATOR
internal
#else
public
#endif
enum Padding
{
    /// <summary>None: the kernel stays inside, so the output is shorter by <c>(kernel − 1) · dilation</c>.</summary>
    Valid,

    /// <summary>As many as give ⌈length / stride⌉ outputs, half of them on each side; of an odd number the last is behind.</summary>
    Same,

    /// <summary><c>(kernel − 1) · dilation</c> before the first position: an output depends on no later input. For sequences only.</summary>
    Causal,
}
