namespace NetGen.Onnx.Layers;

/// <summary>What a declaration may have at most. A file may say more, and the class that is written for it would not compile.</summary>
internal static class DeclarationLimits
{
    /// <summary>The values of a sample, and each number of a window: the generator refuses more, since what a pass computes lies in memory.</summary>
    public const int Most = 1_048_576;
}
