namespace NetGen.Weights;

/// <summary>What an option without a name means: its place says it, or its word.</summary>
internal static class ArchitectureNames
{
    /// <summary>What stands for an activation or a loss that is a formula of the user's, which follows in parentheses.</summary>
    public const string Function = "Function";

    /// <summary>The option under a name.</summary>
    /// <param name="kind">The layer's.</param>
    /// <param name="place">Which of its options it is, from 0.</param>
    /// <param name="option">As it is written.</param>
    public static ArchitectureOption Aspect(string kind, int place, ArchitectureOption option) =>
        option.Name.Length > 0 ? option
        : option.Value is "Same" or "Causal" ? new ArchitectureOption("padding", option.Value)
        : option.Value == "NoBias" ? new ArchitectureOption("bias", "none")
        : option.Value == "Sequence" ? new ArchitectureOption("Sequence", "true")
        : new ArchitectureOption(Name(kind, place), option.Value);

    private static string Name(string kind, int place) => (kind, place) switch
    {
        ("Conv1D" or "Conv2D", 0) => "filters",
        ("Conv1D" or "Conv2D", 1) => "kernel",
        ("MaxPool1D" or "MaxPool2D" or "AveragePool1D" or "AveragePool2D", 0) => "window",
        ("Embedding", 0) => "rows",
        ("Embedding", 1) => "dimensions",
        ("Add" or "Concat", 0) => "other layer",
        (_, 0) => "units",
        _ => "options",
    };
}
