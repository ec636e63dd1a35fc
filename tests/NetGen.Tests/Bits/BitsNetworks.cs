using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Numerics;

namespace NetGen.Tests.Bits;

/// <summary>The networks whose bits are compared: the golden ones in both arithmetics, and random ones.</summary>
internal static class BitsNetworks
{
    public static IReadOnlyList<NetworkCase> Golden { get; } =
    [
        .. from golden in GoldenFile.All
           from precision in Enum.GetValues<Precision>()
           from arithmetic in Enum.GetValues<Arithmetic>()
           let network = golden.Declaration(precision)
           select network with { Name = $"{network.Name}_{arithmetic}", Arithmetic = arithmetic },
    ];

    /// <summary>Sixty, or 1,000 where every test may take its time; the sixty are the first of the thousand.</summary>
    public static IReadOnlyList<NetworkCase> Random { get; } = [.. RandomNetworks.Draw(Exhaustive.IsRequested ? 1_000 : 60)];

    public static IReadOnlyList<NetworkCase> All { get; } = [.. Golden, .. Random];
}
