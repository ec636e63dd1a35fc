using NetGen.Weights;

namespace NetGen;

/// <summary>Saves the parameters of a network as text that compares well, and loads them: what the compiler reads for <c>[Pretrained]</c>.</summary>
public static class NetworkTexts
{
    /// <summary>Writes the parameters as text with one line for each unit; of layers that are not dense, for each index of a tensor's first dimension.</summary>
    /// <param name="network">The network.</param>
    /// <param name="destination">Stays open.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite; nothing has been written.</exception>
    public static void SaveText(this IWeightMemory network, TextWriter destination)
    {
        Span<WeightTensor> tensors = stackalloc WeightTensor[network.TensorCount];
        network.Describe(tensors);
        WeightText.Save(destination, network.Architecture, tensors, network.Parameters);
    }

    /// <summary>Writes the parameters as text into a file, which is replaced only when all has been written.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file; for <c>[Pretrained]</c> its name ends with .weights.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite; nothing has been written.</exception>
    public static void SaveText(this IWeightMemory network, string path)
    {
        Span<WeightTensor> tensors = stackalloc WeightTensor[network.TensorCount];
        network.Describe(tensors);
        WeightText.Save(path, network.Architecture, tensors, network.Parameters);
    }

    /// <summary>Replaces all parameters by those of a text of SaveText. An error of the reader passes through and changes no parameter.</summary>
    /// <param name="network">The network.</param>
    /// <param name="source">Read to its end; stays open.</param>
    /// <exception cref="ArgumentNullException">The reader is null.</exception>
    /// <exception cref="WeightFormatException">The text does not belong to this network; no parameter has changed.</exception>
    public static void LoadText(this IWeightMemory network, TextReader source)
    {
        Span<WeightTensor> tensors = stackalloc WeightTensor[network.TensorCount];
        network.Describe(tensors);
        WeightText.Load(source, network.Architecture, tensors, network.Parameters);
    }

    /// <summary>Replaces all parameters by those of a text file of SaveText.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="WeightFormatException">The text does not belong to this network; no parameter has changed.</exception>
    public static void LoadText(this IWeightMemory network, string path)
    {
        using var source = WeightText.Open(path);
        network.LoadText(source);
    }
}
