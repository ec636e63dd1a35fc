namespace NetGen.Weights;

/// <summary>The names of kinds: in files, and in exported source.</summary>
internal static class TensorKinds
{
    /// <summary>How a file names it.</summary>
    public static string Name(TensorKind kind) => kind switch
    {
        TensorKind.Weight or TensorKind.Table => "weight",
        TensorKind.Bias => "bias",
        TensorKind.WeightIh => "weight_ih",
        TensorKind.WeightHh => "weight_hh",
        TensorKind.BiasIh => "bias_ih",
        TensorKind.BiasHh => "bias_hh",
        TensorKind.Mean => "mean",
        TensorKind.Deviation => "deviation",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>How exported source names its array, without the layer's number.</summary>
    public static string ArrayName(TensorKind kind) => kind switch
    {
        TensorKind.Weight or TensorKind.Table => "W",
        TensorKind.Bias => "b",
        TensorKind.WeightIh => "Wih",
        TensorKind.WeightHh => "Whh",
        TensorKind.BiasIh => "bih",
        TensorKind.BiasHh => "bhh",
        _ => Name(kind),
    };

    /// <summary>The kind that its name is read as: what a file calls <c>weight</c> may be a table.</summary>
    public static TensorKind AsRead(TensorKind kind) => kind == TensorKind.Table ? TensorKind.Weight : kind;

    /// <summary>Whether it belongs to a recurrent layer, whose tensors PyTorch numbers: <c>weight_ih_l0</c>.</summary>
    public static bool IsRecurrent(TensorKind kind) => kind is TensorKind.WeightIh or TensorKind.WeightHh or TensorKind.BiasIh or TensorKind.BiasHh;
}
