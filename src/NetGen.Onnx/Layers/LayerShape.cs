namespace NetGen.Onnx.Layers;

/// <summary>The shape of a sample as layers have it.</summary>
/// <param name="Rank">1 for a vector, 2 for a sequence, 3 for an image.</param>
/// <param name="Height">Rows of an image; else 1.</param>
/// <param name="Width">Columns of an image, positions of a sequence; else 1.</param>
/// <param name="Channels">Values of a position.</param>
internal sealed record LayerShape(int Rank, int Height, int Width, int Channels)
{
    public int Positions => Height * Width;

    public int Count => Positions * Channels;

    public static LayerShape Vector(int channels) => new(1, 1, 1, channels);

    public int Size(Role role) => role switch { Role.Channel => Channels, Role.Row => Height, Role.Column => Width, _ => 1 };

    /// <summary>The numbers in the order of the layout.</summary>
    public IReadOnlyList<int> Sizes(bool isChannelsFirst)
    {
        int[] positions = Rank == 1 ? [] : Rank == 2 ? [Width] : [Height, Width];
        return isChannelsFirst ? [Channels, .. positions] : [.. positions, Channels];
    }

    /// <summary>The roles in the order of the layout.</summary>
    public static IReadOnlyList<Role> Roles(bool isChannelsFirst) => isChannelsFirst ? [Role.Channel, Role.Row, Role.Column] : [Role.Row, Role.Column, Role.Channel];
}
