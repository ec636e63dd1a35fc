namespace NetGen;

/// <summary>How <c>a·b + c</c> is rounded, and so on which machines the same training gives the same bits.</summary>
#if NETGEN_GENERATOR
internal
#else
public
#endif
enum Arithmetic
{
    /// <summary>One rounding wherever the hardware has a fused multiply-add: the same bits on all such machines.</summary>
    Fused,

    /// <summary>Two roundings, always: the same bits everywhere, Mono and Unity included.</summary>
    Portable,
}
