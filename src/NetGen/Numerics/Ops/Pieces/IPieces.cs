namespace NetGen.Numerics;

/// <summary>What a function needs, besides <see cref="IArithmetic{T, TScalar}"/>, to be another polynomial from piece to piece of its range.</summary>
internal interface IPieces<T, TScalar>
{
    /// <summary>For each element the coefficient of its piece.</summary>
    /// <param name="table">The coefficients, laid out as in <see cref="PieceTable"/>.</param>
    /// <param name="row">Which row.</param>
    /// <param name="piece">The piece of each element, in its lowest bits; the others are ignored.</param>
    T Lookup(ReadOnlySpan<TScalar> table, int row, T piece);

    /// <summary>Whether some element is less than the bound.</summary>
    bool AnyLess(T x, TScalar bound);

    /// <summary>Whether every element is less than the bound; not where one is NaN.</summary>
    bool AllLess(T x, TScalar bound);
}
