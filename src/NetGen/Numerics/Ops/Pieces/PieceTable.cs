namespace NetGen.Numerics;

/// <summary>The layout of the tables that <see cref="IPieces{T, TScalar}"/> reads.</summary>
internal static class PieceTable
{
    /// <summary>How many pieces there are: what one instruction of AVX2 chooses from.</summary>
    public const int Pieces = 8;

    /// <summary>The length of a row: each stands twice, for a vector of 512 bits reads sixteen at once.</summary>
    public const int Row = 2 * Pieces;

    /// <summary>The bits of a number that hold its piece.</summary>
    public const int Mask = Pieces - 1;
}
