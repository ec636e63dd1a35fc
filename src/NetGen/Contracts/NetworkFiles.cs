using NetGen.Weights;

namespace NetGen;

/// <summary>Saves the parameters of a network as safetensors, and loads them: <c>net.Save(path)</c>, <c>net.Load(path)</c>. Loading allocates nothing.</summary>
/// <remarks>Of a checkpoint (<see cref="NetworkCheckpoints"/>) the parameters are taken and all else is left out; that allocates.</remarks>
public static class NetworkFiles
{
    /// <summary>
    /// Writes the parameters as safetensors: layer1.weight [out,in], layer1.bias [out] and so on, of a recurrent layer layer1.weight_ih, weight_hh, bias_ih and bias_hh; with <see cref="StandardizeAttribute"/> layer1.mean [in] and layer1.deviation [in]
    /// before them, the others from layer2 on. The same parameters give the same bytes.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="destination">Written from its position on; stays open.</param>
    /// <exception cref="ArgumentException">The stream is null or cannot be written.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite; nothing has been written.</exception>
    public static void Save(this IWeightMemory network, Stream destination)
    {
        Span<WeightTensor> tensors = stackalloc WeightTensor[network.TensorCount];
        network.Describe(tensors);
        Safetensors.Save(destination, network.Architecture, tensors, network.Parameters);
    }

    /// <summary>Writes the parameters as safetensors into a file, which is replaced only when all has been written.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite; nothing has been written.</exception>
    public static void Save(this IWeightMemory network, string path)
    {
        Span<WeightTensor> tensors = stackalloc WeightTensor[network.TensorCount];
        network.Describe(tensors);
        Safetensors.Save(path, network.Architecture, tensors, network.Parameters);
    }

    /// <summary>Replaces all parameters by those of a safetensors file in memory: one of Save, or a PyTorch Sequential's (0.weight, 0.bias and so on).</summary>
    /// <param name="network">The network.</param>
    /// <param name="source">The whole file: F64, F32, F16 or BF16.</param>
    /// <exception cref="WeightFormatException">The file does not belong to this network; no parameter has changed.</exception>
    public static void Load(this IWeightMemory network, ReadOnlySpan<byte> source) => LoadSpan(network, source, null);

    /// <summary>Replaces all parameters by those of a safetensors file. An error of the stream passes through and changes no parameter.</summary>
    /// <param name="network">The network.</param>
    /// <param name="source">Read from its position to its end; stays open.</param>
    /// <exception cref="ArgumentException">The stream is null or cannot be read.</exception>
    /// <exception cref="WeightFormatException">The file does not belong to this network; no parameter has changed.</exception>
    public static void Load(this IWeightMemory network, Stream source) => StreamLoad.Run(network, source, null);

    /// <summary>Replaces all parameters by those of a safetensors file.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="WeightFormatException">The file does not belong to this network; no parameter has changed.</exception>
    public static void Load(this IWeightMemory network, string path)
    {
        using var source = Safetensors.Open(path);
        StreamLoad.Run(network, source, null);
    }

    /// <summary>Replaces all parameters by those of a safetensors file in memory whose layers have names, such as PyTorch's fc1.weight and fc1.bias.</summary>
    /// <param name="network">The network.</param>
    /// <param name="source">The whole file: F64, F32, F16 or BF16.</param>
    /// <param name="modules">A name for each layer that has tensors, a standardization included, in the order of the layers: fc1 for fc1.weight, rnn for rnn.weight_ih_l0.</param>
    /// <exception cref="ArgumentException">There are more or fewer names than layers, or one is missing or there twice.</exception>
    /// <exception cref="WeightFormatException">The file does not belong to this network; no parameter has changed.</exception>
    public static void Load(this IWeightMemory network, ReadOnlySpan<byte> source, params string[] modules)
    {
        ThrowIfNull(modules);
        LoadSpan(network, source, modules);
    }

    /// <summary>Replaces all parameters by those of a safetensors file whose layers have names. An error of the stream passes through and changes no parameter.</summary>
    /// <param name="network">The network.</param>
    /// <param name="source">Read from its position to its end; stays open.</param>
    /// <param name="modules">A name for each layer that has tensors, a standardization included, in the order of the layers: fc1 for fc1.weight, rnn for rnn.weight_ih_l0.</param>
    /// <exception cref="ArgumentException">The stream is null or cannot be read; there are more or fewer names than layers, or one is missing or there twice.</exception>
    /// <exception cref="WeightFormatException">The file does not belong to this network; no parameter has changed.</exception>
    public static void Load(this IWeightMemory network, Stream source, params string[] modules)
    {
        ThrowIfNull(modules);
        StreamLoad.Run(network, source, modules);
    }

    /// <summary>Replaces all parameters by those of a safetensors file whose layers have names.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <param name="modules">A name for each layer that has tensors, a standardization included, in the order of the layers: fc1 for fc1.weight, rnn for rnn.weight_ih_l0.</param>
    /// <exception cref="ArgumentException">The path is null or empty; there are more or fewer names than layers, or one is missing or there twice.</exception>
    /// <exception cref="WeightFormatException">The file does not belong to this network; no parameter has changed.</exception>
    public static void Load(this IWeightMemory network, string path, params string[] modules)
    {
        using var source = Safetensors.Open(path);
        network.Load(source, modules);
    }

    private static void LoadSpan(IWeightMemory network, ReadOnlySpan<byte> source, string[]? modules)
    {
        Span<WeightTensor> tensors = stackalloc WeightTensor[network.TensorCount];
        network.Describe(tensors);
        ModuleNames.Check(modules, WeightTensors.Layers(tensors));
        Safetensors.Load(source, network.Architecture, tensors, network.Parameters, modules);
    }

    private static void ThrowIfNull(string[] modules)
    {
        if (modules is null)
        {
            throw new ArgumentNullException(nameof(modules));
        }
    }
}
