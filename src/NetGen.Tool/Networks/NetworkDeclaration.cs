using NetGen.Onnx.Declarations;
using NetGen.Weights;

namespace NetGen.Tool.Networks;

/// <summary>The attributes of a network, as they are written.</summary>
/// <param name="Network">Such as <c>Network(4, Loss.CrossEntropy)</c>.</param>
/// <param name="Layers">Such as <c>Dense(16, Activation.Relu)</c>, from the input on, a standardization among them.</param>
/// <param name="Optimizer">Such as <c>Adam(WeightDecay = 0.01)</c>; <see langword="null"/> for none.</param>
internal sealed record NetworkDeclaration(string Network, IReadOnlyList<string> Layers, string? Optimizer)
{
    /// <summary>All, in source order.</summary>
    public IEnumerable<string> Attributes => [Network, .. Layers, .. Optimizer is null ? (string[])[] : [Optimizer]];

    /// <summary>The attributes of a network that is known by its one line, as weight files carry it.</summary>
    /// <param name="architecture">The line, taken apart.</param>
    /// <param name="isFrozen">Leaves out the loss: the network is for inference only.</param>
    public static NetworkDeclaration Of(Architecture architecture, bool isFrozen) =>
        new(DeclarationText.Network(architecture, isFrozen || architecture.Loss.Name == "None" ? null : architecture.Loss.Name), [.. DeclarationText.Body(architecture)], null);
}
