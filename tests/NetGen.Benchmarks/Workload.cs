namespace NetGen.Benchmarks;

/// <summary>A network, and the multiply-adds that its throughput is counted by.</summary>
/// <param name="Name">The peers' name for it.</param>
/// <param name="Create">Makes it.</param>
/// <param name="Sizes">Inputs, then the units of each layer.</param>
internal sealed record Workload(string Name, Func<ITrainableNetwork<float>> Create, params int[] Sizes)
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("xor", () => new XorNet(), 2, 8, 1),
        new("iris", () => new IrisNet(), 4, 16, 3),
        new("audio", () => new AudioNet(), 1, 16, 16, 1),
        new("policy", () => new PolicyNet(), 4, 64, 64, 2),
        new("texture", () => new TextureNet(), 32, 64, 64, 3),
        new("digits", () => new DigitsNet(), 64, 32, 10),
        new("mnist", () => new MnistNet(), 784, 128, 10),
        new("o1", () => new WideHiddenNet(), 3, 128, 1),
        new("o2", () => new OneOutputNet(), 8, 64, 1),
        new("o3", () => new OddInputsNet(), 33, 8, 1),
        new("o4", () => new PrimeInputsNet(), 31, 16, 3),
        new("o5", () => new SiluNet(), 12, 48, 1),
        new("o6", () => new NarrowDeepNet(), 5, 10, 10, 10, 2),
    ];

    /// <summary>The workload of a name.</summary>
    public static Workload Named(string name) => All.FirstOrDefault(workload => workload.Name == name)
        ?? throw new UsageException($"unknown workload '{name}'; there are {string.Join(", ", All.Select(workload => workload.Name))}");

    /// <summary>The workloads of some names, or all for none.</summary>
    public static IReadOnlyList<Workload> Choose(IReadOnlyCollection<string> names) => names.Count == 0 ? All : [.. names.Select(Named)];

    /// <summary>Multiply-adds of a forward pass.</summary>
    public long MultiplyAdds => Sizes.Zip(Sizes.Skip(1), (inputs, units) => (long)inputs * units).Sum();

    /// <summary>Floating-point operations: training adds the gradients of all weights and of all inputs but the first layer's.</summary>
    public double Operations(bool isTraining) =>
        isTraining ? (2.0 * MultiplyAdds * 3) - (2.0 * Sizes[0] * Sizes[1]) : 2.0 * MultiplyAdds;
}
