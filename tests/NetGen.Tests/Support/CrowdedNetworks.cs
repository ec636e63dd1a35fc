using NetGen.Tests.Bits;
using NetGen.Tests.Cases;
using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Numerics;

namespace NetGen.Tests.Support;

/// <summary>
/// The networks in whose methods most is inlined: the longest formulas, in registers, with samples in the lanes, and by tiles; and the timed ones of layers. A run takes every other one, so that
/// each shape meets each formula and each precision; all with NETGEN_EXHAUSTIVE=1.
/// </summary>
public sealed class CrowdedNetworks : IDisposable
{
    private static readonly int[][] Shapes = [[8, 4, 1], [16, 3], [7, 21], [17, 9, 2], [64, 64, 3]];

    public CrowdedNetworks()
    {
        ITestNetwork[] networks = [.. BitsNetworks.Golden.Where(network => network.Name is "smooth_8_17_9_2_Double_Fused" or "iris_4_16_3_Single_Fused"), .. Crowded(), .. LayeredCatalogue.Timed];
        Names = [.. networks.Select(network => network.Name)];
        Assembly = new BitsAssembly(networks);
        Shorts = ShortMethods.Of(Assembly.Load());
    }

    internal IReadOnlyList<string> Names { get; }

    internal BitsAssembly Assembly { get; }

    /// <summary>Their short methods.</summary>
    internal ShortMethods Shorts { get; }

    public void Dispose() => Assembly.Dispose();

    private static IEnumerable<NetworkCase> Crowded() =>
        from activation in (Activation[])[Activation.Gelu, Activation.GeluTanh, Activation.Silu, Activation.Softplus, Activation.Mish]
        from precision in Enum.GetValues<Precision>()
        from shape in Enumerable.Range(0, Shapes.Length)
        where Exhaustive.IsRequested || ((int)activation + (int)precision + shape) % 2 == 0
        let units = Shapes[shape]
        let last = units[^1] switch
        {
            1 => (Activation: Activation.Sigmoid, Loss: Loss.BinaryCrossEntropy),
            3 => (Activation: Activation.Softmax, Loss: Loss.CrossEntropy),
            _ => (Activation: activation, Loss: Loss.HalfSquaredError),
        }
        select new NetworkCase(
            $"Crowded{activation}{precision}{units.Length}{units[0]}",
            5,
            [.. units[..^1].Select(count => new LayerCase(count, activation)), new LayerCase(units[^1], last.Activation)],
            last.Loss,
            precision);
}
