using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>
/// The portable results, pinned: the same on every operating system, processor and runtime, and from one version
/// to the next. A deliberate change of a coefficient changes the sums too.
/// </summary>
public sealed class ChecksumTests
{
    [Theory]
    [InlineData("Exp", 0xB8630BBE3CF7C025UL)]
    [InlineData("Log", 0xC1B8C85BD8AE5009UL)]
    [InlineData("Tanh", 0x430282D4B6EA8FB9UL)]
    [InlineData("Sigmoid", 0xB46A7ABC86F393FFUL)]
    [InlineData("Softplus", 0xBA2AE2CF3D9E5500UL)]
    [InlineData("Erf", 0x2189B2751DACB072UL)]
    public void PortableSingleResultsArePinned(string name, ulong expected) =>
        Assert.Equal(expected, Checksum(Arguments.Single().Select(SingleFunction(name)).Select(y =>
            float.IsNaN(y) ? ulong.MaxValue : BitConverter.SingleToUInt32Bits(y))));

    [Theory]
    [InlineData("Exp", 0x11ECF1B7963BF474UL)]
    [InlineData("Log", 0xBD0D78089CC2D25AUL)]
    [InlineData("Tanh", 0x348A6AFCDD3CFEC9UL)]
    [InlineData("Sigmoid", 0xE3C3DEDAD76EB781UL)]
    [InlineData("Softplus", 0xD4B5C70AFB1102D0UL)]
    [InlineData("Erf", 0x264F270E853FD790UL)]
    public void PortableDoubleResultsArePinned(string name, ulong expected) =>
        Assert.Equal(expected, Checksum(Arguments.Double().Select(DoubleFunction(name)).Select(y =>
            double.IsNaN(y) ? ulong.MaxValue : BitConverter.DoubleToUInt64Bits(y))));

    [Fact]
    public void TheLastBitOfOneResultIsCaught() =>
        Assert.NotEqual(Checksum([1, 2, 3]), Checksum([1, 3, 3]));

    // FNV-1a, a word at a time.
    private static ulong Checksum(IEnumerable<ulong> words) =>
        words.Aggregate(14695981039346656037UL, (hash, word) => (hash ^ word) * 1099511628211UL);

    private static Func<float, float> SingleFunction(string name) => name switch
    {
        "Exp" => PortableMath.Exp,
        "Log" => PortableMath.Log,
        "Tanh" => PortableMath.Tanh,
        "Sigmoid" => PortableMath.Sigmoid,
        "Softplus" => PortableMath.Softplus,
        _ => PortableMath.Erf,
    };

    private static Func<double, double> DoubleFunction(string name) => name switch
    {
        "Exp" => PortableMath.Exp,
        "Log" => PortableMath.Log,
        "Tanh" => PortableMath.Tanh,
        "Sigmoid" => PortableMath.Sigmoid,
        "Softplus" => PortableMath.Softplus,
        _ => PortableMath.Erf,
    };
}
