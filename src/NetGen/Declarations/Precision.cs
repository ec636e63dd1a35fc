namespace NetGen;

/// <summary>The number type of parameters, inputs and outputs.</summary>
#if NETGEN_GENERATOR
internal
#else
public
#endif
enum Precision
{
    /// <summary>32-bit <see langword="float"/>.</summary>
    Single,

    /// <summary>64-bit <see langword="double"/>.</summary>
    Double,
}
