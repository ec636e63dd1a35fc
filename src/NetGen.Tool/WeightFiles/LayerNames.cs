using NetGen.Onnx.Layers;
using NetGen.Weights;

namespace NetGen.Tool.WeightFiles;

/// <summary>The names that NetGen's files give to layers: only those that have tensors count.</summary>
internal static class LayerNames
{
    /// <summary>Whether a layer has tensors.</summary>
    public static bool HasTensors(ArchitectureLayer layer) => NetworkDraft.HasTensors(layer);

    /// <summary>The name of the layer of a number, from 1.</summary>
    public static string Of(int number) => FormattableString.Invariant($"layer{number}");

    /// <summary>What each name stands for, such as <c>16:Relu</c>.</summary>
    public static Dictionary<string, string> Layers(Architecture architecture)
    {
        string[] standardization = architecture.IsStandardized ? ["Standardize"] : [];
        return standardization.Concat(architecture.Layers.Where(HasTensors).Select(Describe)).Index().ToDictionary(layer => Of(layer.Index + 1), layer => layer.Item);
    }

    private static string Describe(ArchitectureLayer layer) => layer.Term.Name == ArchitectureLayer.Dense ? $"Dense {layer}" : layer.ToString();
}
