using NetGen.Weights;

namespace NetGen.Tool.Formats;

/// <summary>A model as a network can have it.</summary>
/// <param name="Architecture">The network.</param>
/// <param name="Fill">Sets the parameters of a network that was compiled of it.</param>
/// <param name="Evaluate">
/// The model's own arithmetic: from the inputs of a sample to its outputs, in double. <see langword="null"/> where a file has weights and no arithmetic.
/// </param>
internal sealed record ImportedModel(Architecture Architecture, Action<IWeightMemory> Fill, Func<double[], double[]>? Evaluate)
{
    /// <summary>The names of the classes, in the order of the outputs; none where the model has none.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Multiplications of the model's own arithmetic for a sample, about; 0 if it is negligible.</summary>
    public long Cost { get; init; }

    /// <summary>What the reader had to suppose, in sentences.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
