using NetGen.Weights;

namespace NetGen.Onnx.Layers;

/// <summary>A layer while a graph is read: what follows may still become its activation or be folded into its weights.</summary>
/// <param name="kind">The name of its attribute.</param>
/// <param name="input">What it reads.</param>
/// <param name="output">What it gives.</param>
internal sealed class LayerDraft(string kind, LayerShape input, LayerShape output)
{
    public string Kind { get; } = kind;

    public LayerShape Input { get; } = input;

    public LayerShape Output { get; set; } = output;

    /// <summary>Units, kernel and options as <see cref="Architecture"/> has them; of a recurrent layer without <c>Sequence</c> and <c>NoBias</c>.</summary>
    public List<ArchitectureOption> Options { get; } = [];

    public List<LayerTensor> Tensors { get; } = [];

    /// <summary>The activation; <see langword="null"/> where the kind has none.</summary>
    public ArchitectureTerm? Activation { get; set; }

    /// <summary>Whether a recurrent layer gives its state at each position.</summary>
    public bool IsSequence { get; set; }

    /// <summary>Whether it is a dense layer or a convolution whose sums nothing has been done to.</summary>
    public bool IsLinear => Kind is "Dense" or "Conv1D" or "Conv2D" && Activation is { Name: "Identity" };

    public bool IsRecurrent => Kind is "Gru" or "Lstm";

    private bool HasBias => Tensors.Any(tensor => tensor.Kind is TensorKind.Bias or TensorKind.BiasIh);

    /// <summary>Multiplies each output of a linear layer and adds to it: the weights and the bias take it.</summary>
    public void Fold(double[] scale, double[] shift)
    {
        var weights = Tensors[0].Values;
        var perUnit = weights.Length / scale.Length;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] *= scale[i / perUnit];
        }

        if (!HasBias)
        {
            Tensors.Add(new LayerTensor(TensorKind.Bias, [scale.Length], new double[scale.Length]));
        }

        var bias = Tensors[1].Values;
        for (var i = 0; i < bias.Length; i++)
        {
            bias[i] = (bias[i] * scale[i]) + shift[i];
        }
    }

    /// <summary>Puts the outputs of a linear layer in another order, which any activation keeps.</summary>
    /// <param name="order">The output now at each place.</param>
    /// <returns>False where its groups depend on the order, or it is no such layer; nothing has changed then.</returns>
    public bool TryReorder(int[] order)
    {
        if (Kind is not ("Dense" or "Conv1D" or "Conv2D") || Options.Any(option => option.Name == "Groups"))
        {
            return false;
        }

        foreach (var tensor in Tensors)
        {
            var (old, length) = ((double[])tensor.Values.Clone(), tensor.Values.Length / order.Length);
            for (var unit = 0; unit < order.Length; unit++)
            {
                Array.Copy(old, order[unit] * length, tensor.Values, unit * length, length);
            }
        }

        return true;
    }

    /// <summary>The layer as it stands in an architecture.</summary>
    public ArchitectureLayer ToLayer()
    {
        var hasWord = Activation is not null && Kind != "Activate";
        List<ArchitectureOption> options = [.. Options];
        if (IsRecurrent)
        {
            options.AddRange(IsSequence ? [new ArchitectureOption(string.Empty, "Sequence")] : []);
            options.AddRange(HasBias ? [] : [new ArchitectureOption(string.Empty, "NoBias")]);
        }

        return new ArchitectureLayer(new ArchitectureTerm(Kind, options), Activation, !hasWord || HasBias);
    }
}
