namespace NetGen.Training;

/// <summary>The rows that hints look at: all, or of very many some at equal distances, so that a hint takes a moment.</summary>
internal static class RowSample
{
    private const int Most = 4096;

    /// <summary>Some of the rows, in their order.</summary>
    public static int[] Of(ReadOnlySpan<int> rows)
    {
        var sample = new int[Math.Min(Most, rows.Length)];
        for (var k = 0; k < sample.Length; k++)
        {
            sample[k] = rows[(int)((long)k * rows.Length / sample.Length)];
        }

        return sample;
    }
}
