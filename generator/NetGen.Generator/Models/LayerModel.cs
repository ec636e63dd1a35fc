namespace NetGen.Generator.Models;

/// <summary>A fully connected layer with every default filled in.</summary>
/// <param name="Units">Outputs of the layer.</param>
/// <param name="Activation">The function applied to <c>W·x + b</c>.</param>
/// <param name="UseBias">Whether there is a <c>b</c>.</param>
/// <param name="Alpha">The activation's alpha; 0 where it takes none.</param>
/// <param name="Gain">The activation's gain; 1 where it takes none.</param>
/// <param name="Initializer">How the weights are drawn; never <see cref="Initializer.ByActivation"/>.</param>
internal sealed record LayerModel(
    int Units,
    Activation Activation,
    bool UseBias,
    double Alpha,
    double Gain,
    Initializer Initializer);
