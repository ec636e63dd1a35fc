namespace NetGen.Generator.Plans;

/// <summary>The sizes at which a plan changes or ends, each with its reason.</summary>
internal static class Limits
{
    /// <summary>Multiply-adds of a layer that is unrolled: beyond, loops are as fast and their text is a fraction.</summary>
    public const int UnrolledLayer = 64;

    /// <summary>
    /// Multiply-adds unrolled in a whole network of plain code. RyuJIT stops optimising a method above 60,000 IL bytes; this keeps every method under half of that.
    /// </summary>
    public const int UnrolledNetwork = 256;

    /// <summary>Parameters of a network: 64 MB of floats. Beyond, a network is not tiny and a mistake is likelier than a wish.</summary>
    public const int Parameters = 16 * 1024 * 1024;

    /// <summary>Different parts of a user's formula and its derivative, written out. The longest of the tests has a quarter of it.</summary>
    public const int FormulaParts = 600;

    /// <summary>Units of all layers together: what a pass keeps of them lives on the stack, of which a thread may have only 1 MB.</summary>
    public const int Units = 16 * 1024;

    /// <summary>Values of a sequence, an image or a layer's output, and the reach of a window: 4 MB of floats.</summary>
    public const int Values = 1024 * 1024;

    /// <summary>
    /// Layers in one emitted method of a deep network: RyuJIT stops inlining into a method of too many locals.
    /// </summary>
    public const int LayersPerMethod = 2;

    /// <summary>Layers of a network whose code stays in one method, since a call more would cost what small networks gain.</summary>
    public const int ShallowLayers = 3;

    /// <summary>Layers of a network whose passes exist in two widths of vectors, which doubles their text.</summary>
    public const int WideLayers = 4;

    /// <summary>
    /// Parameters of a frozen network whose numbers stand in its code: what is unrolled anyway. Beyond, the code would be larger than the data and no
    /// faster, since data of that size stays in the first-level cache.
    /// </summary>
    public const int Constants = 256;

    /// <summary>Layers of a network: each costs source text, and what trains without skip connections is not deeper.</summary>
    public const int Layers = 64;

    /// <summary>Bytes that plain code's passes take from the stack at most.</summary>
    public const int StackBytes = 48 * 1024;
}
