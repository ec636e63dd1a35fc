using NetGen.Tool.Networks;
using NetGen.Weights;

namespace NetGen.Tool.Formats;

/// <summary>A model as a network can have it.</summary>
/// <param name="Declaration">The attributes of a class that may be trained; without a loss for a static one.</param>
/// <param name="Fill">Sets the parameters of a network that was compiled from them.</param>
/// <param name="Evaluate">
/// The model's own arithmetic: from the inputs of a sample to its outputs, in double. <see langword="null"/> where a file has weights and no arithmetic.
/// </param>
/// <param name="Warnings">What the reader had to suppose, in sentences.</param>
internal sealed record ImportedModel(NetworkDeclaration Declaration, Action<IWeightMemory> Fill, Func<double[], double[]>? Evaluate, IReadOnlyList<string> Warnings)
{
    /// <summary>Members of the class that the model brings: the names of its classes, say.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];
}
