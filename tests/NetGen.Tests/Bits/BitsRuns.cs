using NetGen.Tests.Cases;

namespace NetGen.Tests.Bits;

/// <summary>The children's reports of all networks, one for each hardware setting, made once for all tests that read them.</summary>
internal sealed class BitsRuns
{
    /// <summary>Networks compiled together: the compiler holds all their trees at once, and a child has minutes, not hours.</summary>
    public const int Together = 200;

    private static readonly Lazy<BitsRuns> Made = new(() => new BitsRuns());

    private BitsRuns()
    {
        var parts = BitsNetworks.All.Chunk(Together).Select(Run).ToList();
        Reports = [.. HardwareSetting.All.Select((_, i) => Join([.. parts.Select(part => part[i])]))];
    }

    public static BitsRuns Shared => Made.Value;

    /// <summary>One for each of <see cref="HardwareSetting.All"/>, in its order.</summary>
    public IReadOnlyList<BitsReport> Reports { get; }

    private static BitsReport[] Run(ITestNetwork[] networks)
    {
        using var assembly = new BitsAssembly(networks);

        // All at once: a child without vectors takes as long as the others together, so no fixed division of them is a fair one.
        var settings = HardwareSetting.All.AsParallel().AsOrdered().WithDegreeOfParallelism(HardwareSetting.All.Count);
        return [.. settings.Select(setting => assembly.Run(setting, "--only", string.Join(',', networks.Where(setting.Takes).Select(network => network.Name))))];
    }

    /// <summary>One report of all parts of a run.</summary>
    public static BitsReport Join(BitsReport[] parts) =>
        parts[0] with { Networks = parts.SelectMany(part => part.Networks).ToDictionary(pair => pair.Key, pair => pair.Value) };
}
