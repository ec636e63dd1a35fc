namespace NetGen.Generator.Models;

/// <summary>The shape of a value: a vector, a sequence or an image. A vector has one position, and a sequence is an image of one row.</summary>
/// <param name="Rank">1, 2 or 3: (channels), (length, channels) or (height, width, channels).</param>
/// <param name="Height">Rows; 1 but for images.</param>
/// <param name="Width">Positions of a row; the length of a sequence.</param>
/// <param name="Channels">Values of a position.</param>
internal readonly record struct Shape(int Rank, int Height, int Width, int Channels)
{
    /// <summary>A vector.</summary>
    public static Shape Vector(int channels) => new(1, 1, 1, channels);

    /// <summary>A sequence.</summary>
    public static Shape Sequence(int length, int channels) => new(2, 1, length, channels);

    /// <summary>An image.</summary>
    public static Shape Image(int height, int width, int channels) => new(3, height, width, channels);

    /// <summary>Positions.</summary>
    public int Positions => Height * Width;

    /// <summary>Values.</summary>
    public int Size => Positions * Channels;

    /// <summary>The same positions with other channels.</summary>
    public Shape WithChannels(int channels) => this with { Channels = channels };

    /// <summary>Such as <c>8 × 8 × 3</c>, channels last.</summary>
    public override string ToString() => Rank switch
    {
        1 => Support.NumberText.Count(Channels),
        2 => $"{Support.NumberText.Count(Width)} × {Support.NumberText.Count(Channels)}",
        _ => $"{Support.NumberText.Count(Height)} × {Support.NumberText.Count(Width)} × {Support.NumberText.Count(Channels)}",
    };
}
