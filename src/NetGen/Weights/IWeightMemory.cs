using System.ComponentModel;
using NetGen.Export;

namespace NetGen.Weights;

/// <summary>
/// A network's parameters as its files need them: <see cref="NetworkFiles"/>, <see cref="NetworkTexts"/> and <see cref="NetworkSource"/> read and write them here.
/// Implemented by emitted networks, not by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWeightMemory
{
    /// <summary>The network on one line, as files carry it.</summary>
    string Architecture { get; }

    /// <summary>How many tensors files have of it: parameters, and before them what a standardization has.</summary>
    int TensorCount { get; }

    /// <summary>The parameters, padding included, and behind them what inputs are standardized by.</summary>
    WeightBuffer Parameters { get; }

    /// <summary>Tells where the tensors lie.</summary>
    /// <param name="tensors">Filled in the common order, layer after layer; a standardization's mean and deviation first.</param>
    void Describe(Span<WeightTensor> tensors);

    /// <summary>The source that <c>ExportSource</c> writes.</summary>
    /// <returns>Its parts.</returns>
    ExportedCode Exported();
}
