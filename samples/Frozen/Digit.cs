namespace Frozen;

/// <summary>An image and what it shows.</summary>
/// <param name="Pixels">64 values from 0 (white) to 1 (black), row by row.</param>
/// <param name="Label">0 to 9.</param>
internal sealed record Digit(float[] Pixels, int Label)
{
    /// <summary>Pixels of a row, and rows.</summary>
    public const int Side = 8;
}
