namespace NetGen.Numerics;

/// <summary>The layout of the tables that <see cref="IPieces{T, TScalar}"/> reads.</summary>
internal static class PieceTable
{
    /// <summary>How many pieces there are: what one instruction of AVX2 chooses from.</summary>
    public const int Pieces = 8;

    /// <summary>The length of a row, which stands twice: the instruction of 512 bits reads sixteen numbers, and by four bits, of which the fourth means nothing here.</summary>
    public const int Row = 2 * Pieces;

    /// <summary>The bits of a number that hold its piece.</summary>
    public const int Mask = Pieces - 1;
}
