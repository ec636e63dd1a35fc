namespace NetGen;

/// <summary>A network that learns by gradients, whoever computes what it should have given. Training has one writer at a time.</summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public interface IGradientNetwork<T> : INetwork<T>
    where T : struct
{
    /// <summary>The learning rate that suits the declared optimizer: 0.01 for <see cref="SgdAttribute"/>, which is also that of a network without one, and 0.001 for <see cref="AdamAttribute"/>.</summary>
    double DefaultLearningRate { get; }

    /// <summary>Forgets what the optimizer remembers of earlier steps, as if the next one were the first. Parameters stay.</summary>
    void ResetOptimizer();
}
