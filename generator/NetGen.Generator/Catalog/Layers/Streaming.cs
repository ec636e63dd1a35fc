using NetGen.Generator.Models;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>
/// Which networks take a sequence one position at a time: where no output reads a later position, and each position gives one. The outputs are then those that the sequence up to this
/// position has.
/// </summary>
internal static class Streaming
{
    /// <summary>Whether a network streams.</summary>
    public static bool IsPossible(NetworkModel model) => model.InputShape.Rank == 2 && Blocker(model) is null;

    /// <summary>The place of the first layer that prevents it, 0 for the first of all; null where none does.</summary>
    public static int? Blocker(NetworkModel model)
    {
        for (var i = 0; i < model.Layers.Count; i++)
        {
            if (Prevents(model.Layers[i]))
            {
                return i;
            }
        }

        return null;
    }

    private static bool Prevents(LayerModel layer) => layer.Kind switch
    {
        LayerKind.Conv1D => layer.StrideWidth > 1 || layer.PadWidth > 0 || (layer.KernelWidth > 1 && layer.Padding != Padding.Causal),
        LayerKind.Dense or LayerKind.Gru or LayerKind.Lstm or LayerKind.LayerNorm or LayerKind.PRelu or LayerKind.Dropout or LayerKind.Activate
            or LayerKind.Add or LayerKind.Concat => false,
        LayerKind.Conv2D or LayerKind.MaxPool1D or LayerKind.MaxPool2D or LayerKind.AveragePool1D or LayerKind.AveragePool2D or LayerKind.GlobalAveragePool
            or LayerKind.GlobalMaxPool or LayerKind.Flatten or LayerKind.Embedding => true,
    };
}
