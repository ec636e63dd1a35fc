namespace NetGen.Weights;

/// <summary>
/// A network's one line, taken apart: <c>12x2-Standardize-Conv1D(4,3,Causal):Tanh-Gru(5);Huber(Delta=1);Single</c>. The generator writes it, and says what stands where; <see cref="ToString"/> gives
/// the line again.
/// </summary>
internal sealed class Architecture
{
    public Architecture(IReadOnlyList<int> sizes, bool isChannelsFirst, bool isStandardized, IReadOnlyList<ArchitectureLayer> layers, ArchitectureTerm loss, string precision)
    {
        Sizes = sizes;
        IsChannelsFirst = isChannelsFirst;
        IsStandardized = isStandardized;
        Layers = layers;
        Loss = loss;
        Precision = precision;
    }

    /// <summary>The shape of a sample, in the order of the layout.</summary>
    public IReadOnlyList<int> Sizes { get; }

    public bool IsChannelsFirst { get; }

    public bool IsStandardized { get; }

    /// <summary>From the input on; at least one.</summary>
    public IReadOnlyList<ArchitectureLayer> Layers { get; }

    /// <summary>The loss with its options; <c>None</c> for inference only.</summary>
    public ArchitectureTerm Loss { get; }

    public string Precision { get; }

    /// <summary>Whether a layer has a function of the user's, whose source the line does not say.</summary>
    public bool HasOwnFunctions => Layers.Any(layer => layer.Activation?.Name == ArchitectureNames.Function);

    /// <summary>Whether the loss is a function of the user's.</summary>
    public bool HasOwnLoss => Loss.Name == ArchitectureNames.Function;

    /// <summary>The inputs as they are written.</summary>
    public string Inputs => string.Join("x", Sizes) + (IsChannelsFirst ? ":ChannelsFirst" : string.Empty);

    public override string ToString() => $"{Inputs}{(IsStandardized ? "-Standardize" : string.Empty)}-{string.Join("-", Layers)};{Loss};{Precision}";
}
