namespace Shared;

/// <summary>An image and what it shows.</summary>
/// <param name="Pixels">64 values from 0 (white) to 1 (black), row by row.</param>
/// <param name="Label">0 to 9.</param>
internal sealed record Digit(float[] Pixels, int Label)
{
    /// <summary>Pixels of a row, and rows.</summary>
    public const int Side = 8;

    /// <summary>Pixels of an image.</summary>
    public const int PixelCount = Side * Side;

    /// <summary>How many digits there are.</summary>
    public const int Classes = 10;

    /// <summary>The pixels of images, one image after another.</summary>
    public static float[] Inputs(IEnumerable<Digit> digits) => [.. digits.SelectMany(digit => digit.Pixels)];

    /// <summary>What images show.</summary>
    public static int[] Labels(IEnumerable<Digit> digits) => [.. digits.Select(digit => digit.Label)];
}
