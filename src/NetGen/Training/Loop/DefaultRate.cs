namespace NetGen.Training;

/// <summary>The learning rate where none is asked for: the one place that knows it.</summary>
internal static class DefaultRate
{
    /// <summary>That of plain gradient descent.</summary>
    public static double Of<T>(INetwork<T> network)
        where T : struct
    {
        _ = network;
        return 0.01;
    }
}
