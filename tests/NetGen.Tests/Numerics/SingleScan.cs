namespace NetGen.Tests.Numerics;

/// <summary>Measures the largest error of a function of float over all floats, or over every n-th one.</summary>
internal static class SingleScan
{
    private const int Blocks = 4096;
    private const int DenseRadius = 20_000;

    /// <summary>A prime, so that the low bits of the chosen floats vary; every exponent is met 4,000 times, and thresholds with all their neighbours.</summary>
    private const uint OrdinaryStride = 2_003;

    public static uint Stride => Exhaustive.IsRequested ? 1 : OrdinaryStride;

    public static WorstCase Largest(
        Func<float, float> function, Func<double, double> reference, uint stride, params float[] thresholds)
    {
        var worst = new WorstCase(0, 0);
        var gate = new object();
        Parallel.For(0, Blocks, block =>
        {
            WorstCase found = ScanBlock(function, reference, stride, (uint)block);
            lock (gate)
                worst = WorstCase.Max(worst, found);
        });
        foreach (float threshold in thresholds)
        {
            int center = BitConverter.SingleToInt32Bits(threshold);
            for (int bits = center - DenseRadius; bits <= center + DenseRadius; bits++)
                worst = WorstCase.Max(worst, Measure(function, reference, BitConverter.Int32BitsToSingle(bits)));
        }

        return worst;
    }

    private static WorstCase ScanBlock(
        Func<float, float> function, Func<double, double> reference, uint stride, uint block)
    {
        const ulong Size = (1UL << 32) / Blocks;
        var worst = new WorstCase(0, 0);
        ulong start = block * Size;
        ulong first = (start + stride - 1) / stride * stride;
        for (ulong bits = first; bits < start + Size; bits += stride)
            worst = WorstCase.Max(worst, Measure(function, reference, BitConverter.UInt32BitsToSingle((uint)bits)));
        return worst;
    }

    private static WorstCase Measure(Func<float, float> function, Func<double, double> reference, float x) =>
        new(SingleUlp.Error(function(x), reference(x)), x);
}
