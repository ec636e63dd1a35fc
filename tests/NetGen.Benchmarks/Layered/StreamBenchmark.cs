namespace NetGen.Benchmarks.Layered;

/// <summary>The time of one streamed step of small networks, and beside it a step's share of the forward pass over the whole sequence.</summary>
internal static class StreamBenchmark
{
    private const int Steps = 16;

    private delegate void AdvanceCall(ReadOnlySpan<float> input, Span<float> output);

    public static void Run(IReadOnlyList<string> names)
    {
        if (names.Count > 0 && !names.Contains("stream"))
        {
            return;
        }

        Console.WriteLine("network\top\timpl\tns_median\tns_min");
        var (gru8, gru16, lstm8, lstm16) = (new SmallGru(), new LargerGru(), new SmallLstm(), new LargerLstm());
        var (conv4, conv8, dense) = (new SmallConvolutions(), new LargerConvolutions(), new DenseSteps());
        var (a, b, c, d, e, f, g) = (gru8.CreateState(), gru16.CreateState(), lstm8.CreateState(), lstm16.CreateState(), conv4.CreateState(), conv8.CreateState(), dense.CreateState());
        Time("gru8", gru8, (x, y) => gru8.Advance(a, x, y));
        Time("gru16", gru16, (x, y) => gru16.Advance(b, x, y));
        Time("lstm8", lstm8, (x, y) => lstm8.Advance(c, x, y));
        Time("lstm16", lstm16, (x, y) => lstm16.Advance(d, x, y));
        Time("conv4", conv4, (x, y) => conv4.Advance(e, x, y));
        Time("conv8", conv8, (x, y) => conv8.Advance(f, x, y));
        Time("dense16", dense, (x, y) => dense.Advance(g, x, y));
    }

    private static void Time(string name, INetwork<float> network, AdvanceCall advance)
    {
        var (inputs, outputs) = (new float[network.InputSize], new float[network.OutputSize]);
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = MathF.Sin(0.7f * i);
        }

        LayeredBenchmark.Time(name, "step", 1, () => { }, count =>
        {
            for (var k = 0L; k < count; k++)
            {
                advance(inputs.AsSpan((int)(k % Steps), 1), outputs.AsSpan(0, 1));
            }
        });
        LayeredBenchmark.Time(name, "share", Steps, () => { }, count =>
        {
            for (var k = 0L; k < count; k++)
            {
                network.Forward(inputs, outputs);
            }
        });
    }
}
