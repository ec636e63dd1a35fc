namespace NetGen.Numerics;

/// <summary>The operations of a function that is a different polynomial on each piece of its range, besides those of <see cref="IArithmetic{T, TScalar}"/>.</summary>
internal interface IPieces<T, TScalar>
{
    /// <summary>For each element the coefficient of its piece.</summary>
    /// <param name="table">The coefficients, laid out as in <see cref="PieceTable"/>.</param>
    /// <param name="row">Which row.</param>
    /// <param name="piece">The piece of each element, in its lowest bits; the others are ignored.</param>
    T Lookup(ReadOnlySpan<TScalar> table, int row, T piece);

    /// <summary>Whether some element is less than the bound; a NaN is not.</summary>
    bool AnyLess(T x, TScalar bound);

    /// <summary>Whether every element is less than the bound; a NaN is not.</summary>
    bool AllLess(T x, TScalar bound);
}
