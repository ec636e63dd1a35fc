namespace NetGen.Benchmarks.Sweep;

/// <summary>A family of networks of which one number grows.</summary>
/// <param name="Name">How the command names it.</param>
/// <param name="Sizes">Inputs and units for each width.</param>
internal sealed record SweepAxis(string Name, Func<int, int[]> Sizes)
{
    public static IReadOnlyList<SweepAxis> All { get; } =
    [
        new("inputs", width => [width, 8, 1]),
        new("hidden", width => [8, width, 1]),
        new("outputs", width => [8, 16, width]),
    ];

    /// <summary>The axis of a name.</summary>
    public static SweepAxis Named(string name) => All.FirstOrDefault(axis => axis.Name == name)
        ?? throw new UsageException($"unknown sweep '{name}'; there are {string.Join(", ", All.Select(axis => axis.Name))}");
}
