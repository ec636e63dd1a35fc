namespace NetGen.Tests.Bits;

/// <summary>The children's reports of all networks, one for each hardware setting, made once for all tests that read them.</summary>
public sealed class BitsRuns : IDisposable
{
    /// <summary>Networks compiled together: the compiler holds all their trees at once, and a child has minutes, not hours.</summary>
    private const int Together = 200;

    private readonly List<BitsAssembly> _assemblies = [];

    public BitsRuns()
    {
        var parts = BitsNetworks.All.Chunk(Together).Select(Run).ToList();
        Reports = [.. HardwareSetting.All.Select((setting, i) => Join([.. parts.Select(part => part[i])]))];
    }

    internal IReadOnlyList<BitsReport> Reports { get; }

    public void Dispose() => _assemblies.ForEach(assembly => assembly.Dispose());

    private static BitsReport Join(BitsReport[] parts) =>
        parts[0] with { Networks = parts.SelectMany(part => part.Networks).ToDictionary(pair => pair.Key, pair => pair.Value) };

    private BitsReport[] Run(Cases.NetworkCase[] networks)
    {
        var assembly = new BitsAssembly(networks);
        _assemblies.Add(assembly);

        // All at once: a child without vectors takes as long as the others together, so no fixed division of them is a fair one.
        return
        [
            .. HardwareSetting.All.AsParallel().AsOrdered().WithDegreeOfParallelism(HardwareSetting.All.Count).Select(setting => assembly.Run(setting)),
        ];
    }
}
