namespace NetGen.Benchmarks.Jit;

/// <summary>Made-up samples: the start-up figures need no peers' data.</summary>
internal sealed class JitSamples
{
    public const int Batch = 32;

    /// <summary>A power of two.</summary>
    public const int Count = 64;

    public JitSamples(int inputSize, int outputSize)
    {
        (InputSize, OutputSize) = (inputSize, outputSize);
        var random = new Random(1);
        Inputs = Draw(inputSize, -1f);
        Targets = Draw(outputSize, 0f);
        Outputs = new float[Count * outputSize];

        float[] Draw(int size, float from)
        {
            var values = new float[Count * size];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = from + ((1f - from) * random.NextSingle());
            }

            return values;
        }
    }

    public int InputSize { get; }

    public int OutputSize { get; }

    public float[] Inputs { get; }

    public float[] Targets { get; }

    public float[] Outputs { get; }
}
