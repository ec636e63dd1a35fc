using System.Reflection;
using NetGen.Tests.Cases;
using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Support;

namespace NetGen.Tests.Standardized;

/// <summary>A sequence that is taken position by position is standardized by its channels, whatever the layout of whole ones.</summary>
public sealed class StandardizedStreamTests
{
    private const int Length = 9;
    private const int Channels = 3;
    private const int Units = 4;

    private const string Driver =
        """
        namespace NetGen.Cases
        {
            public static class Driver
            {
                public static float[] Stream(Streamed network, float[] positions)
                {
                    var state = network.CreateState();
                    var outputs = new float[9 * 4];
                    for (var n = 0; n < 9; n++)
                    {
                        network.Advance(state, new System.ReadOnlySpan<float>(positions, 3 * n, 3), new System.Span<float>(outputs, 4 * n, 4));
                    }

                    return outputs;
                }
            }
        }
        """;

    [Theory]
    [InlineData(Layout.ChannelsLast, false)]
    [InlineData(Layout.ChannelsLast, true)]
    [InlineData(Layout.ChannelsFirst, false)]
    [InlineData(Layout.ChannelsFirst, true)]
    public void AStreamHasTheBitsOfTheWholeSequence(Layout layout, bool isPlain)
    {
        var isFirst = layout == Layout.ChannelsFirst;
        var network = new LayeredNetwork("Streamed", isFirst ? [Channels, Length] : [Length, Channels], [new(LayeredKind.Gru) { Units = Units, IsSequence = true }], Loss.HalfSquaredError)
        {
            Layout = layout, IsStandardized = true,
        };
        var assembly = Assembly.Load(GeneratorHost.Compile([network.ToSource(), Driver], $"NetGen.Streamed.{layout}.{isPlain}", isPlain));
        var type = assembly.GetType($"{NetworkCase.Namespace}.Streamed", throwOnError: true)!;
        var net = (INetwork<float>)Activator.CreateInstance(type, 3)!;
        var (random, positions) = (new Random(2), new float[Length * Channels]);
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = (float)random.NextDouble() + (10 * (i % Channels));
        }

        float[] input = isFirst ? Turned(positions, Length, Channels) : positions, output = new float[Length * Units];
        ((IStandardized<float>)net).FitStandardization(input);
        net.Forward(input, output);
        var streamed = (float[])assembly.GetType($"{NetworkCase.Namespace}.Driver", throwOnError: true)!.GetMethod("Stream")!.Invoke(null, [net, positions])!;
        Assert.Equal(isFirst ? Turned(output, Units, Length) : output, streamed);
    }

    // Rows become columns.
    private static float[] Turned(float[] values, int rows, int columns) =>
        [.. Enumerable.Range(0, values.Length).Select(i => values[(i % rows * columns) + (i / rows)])];
}
