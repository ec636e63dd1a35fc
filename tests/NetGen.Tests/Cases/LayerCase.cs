namespace NetGen.Tests.Cases;

/// <summary>A layer of a test network; null options are not written.</summary>
internal sealed record LayerCase(
    int Units,
    Activation Activation,
    bool UseBias = true,
    double? Alpha = null,
    double? Gain = null,
    Initializer Initializer = Initializer.ByActivation)
{
    /// <summary>A method in the place of the activation, which is Identity then.</summary>
    public OwnFunction? Own { get; init; }
}
