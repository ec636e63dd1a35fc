using System.Reflection;
using NetGen.Tests.Support;

namespace NetGen.Tests.Layered;

/// <summary>GlobalMaxPool by figures that were worked out by hand, in both profiles.</summary>
public sealed class GlobalMaxPoolTests
{
    private const string Source = """
        using NetGen;

        namespace Pooling;

        [Network(3, 2, Loss.HalfSquaredError, InputGradient = true)]
        [GlobalMaxPool]
        [Dense(1)]
        public sealed partial class Sequence;

        [Network(2, 2, 3, Loss.HalfSquaredError, Layout = Layout.ChannelsFirst, InputGradient = true)]
        [GlobalMaxPool]
        [Dense(1)]
        public sealed partial class Image;
        """;

    private static readonly Assembly[] Assemblies = [Compile(isPlain: false), Compile(isPlain: true)];

    /// <summary>Channel 0 is 1, 4, 4 and channel 1 is -2, -5, -1: the largest are the first 4, and the last -1. y = 2·4 + 3·(-1) + 0.5 = 5.5; the loss of 4.5 is ½, its derivative 1.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OfASequence(bool isPlain)
    {
        var net = Create("Sequence", isPlain);
        net.SetParameters([2, 3, 0.5f]);
        var (gradient, inputGradient) = (new float[3], new float[6]);
        Assert.Equal(0.5f, net.Backward([1, -2, 4, -5, 4, -1], [4.5f], gradient, inputGradient));
        Assert.Equal([4, -1, 1], gradient);
        Assert.Equal([0, 0, 2, 0, 0, 3], inputGradient);
    }

    /// <summary>An image of two channels, one after another: the largest of 0 … 5 is 5, of -6 … -1 it is -1.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OfAnImage(bool isPlain)
    {
        var net = Create("Image", isPlain);
        net.SetParameters([2, 3, 0.5f]);
        var (gradient, inputGradient) = (new float[3], new float[12]);
        Assert.Equal(0.5f, net.Backward([3, 1, 2, 0, 5, 4, -6, -1, -2, -3, -4, -5], [6.5f], gradient, inputGradient));
        Assert.Equal([5, -1, 1], gradient);
        Assert.Equal([0, 0, 0, 0, 2, 0, 0, 3, 0, 0, 0, 0], inputGradient);
    }

    /// <summary>Many samples: each has the figures that it has alone.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OfABatch(bool isPlain)
    {
        var net = Create("Sequence", isPlain);
        net.SetParameters([2, 3, 0.5f]);
        var (inputs, outputs) = (new float[6 * 37], new float[37]);
        for (var n = 0; n < inputs.Length; n++)
            inputs[n] = n * 7 % 13;
        net.ForwardBatch(inputs, outputs);
        for (var n = 0; n < outputs.Length; n++)
        {
            float[] row = inputs[(6 * n)..(6 * (n + 1))];
            Assert.Equal((2 * Math.Max(row[0], Math.Max(row[2], row[4]))) + (3 * Math.Max(row[1], Math.Max(row[3], row[5]))) + 0.5f, outputs[n]);
        }
    }

    private static Assembly Compile(bool isPlain) => Assembly.Load(GeneratorHost.Compile([Source], $"NetGen.Pooling{isPlain}", isPlain));

    private static IDifferentiableNetwork<float> Create(string name, bool isPlain) =>
        (IDifferentiableNetwork<float>)Activator.CreateInstance(Assemblies[isPlain ? 1 : 0].GetType("Pooling." + name)!, 0)!;
}
