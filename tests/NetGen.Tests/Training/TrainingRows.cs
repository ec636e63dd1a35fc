namespace NetGen.Tests.Training;

/// <summary>Small data to train on, always the same.</summary>
internal static class TrainingRows
{
    /// <summary>Three clusters of four numbers, sorted by class.</summary>
    public static (float[] Inputs, int[] Labels) Clusters(int rows, int seed = 1)
    {
        var (random, inputs, labels) = (new Random(seed), new float[rows * 4], new int[rows]);
        for (var n = 0; n < rows; n++)
        {
            labels[n] = n * 3 / rows;
            for (var i = 0; i < 4; i++)
            {
                inputs[(n * 4) + i] = (i == labels[n] ? 1.5f : 0) + (float)(random.NextDouble() - 0.5);
            }
        }

        return (inputs, labels);
    }

    /// <summary>A plane over two inputs in ±1, with some noise.</summary>
    public static (float[] Inputs, float[] Targets) Plane(int rows, int seed = 1)
    {
        var (random, inputs, targets) = (new Random(seed), new float[rows * 2], new float[rows]);
        for (var n = 0; n < rows; n++)
        {
            inputs[2 * n] = (float)((2 * random.NextDouble()) - 1);
            inputs[(2 * n) + 1] = (float)((2 * random.NextDouble()) - 1);
            targets[n] = (1.5f * inputs[2 * n]) - inputs[(2 * n) + 1] + 0.5f + (0.1f * (float)(random.NextDouble() - 0.5));
        }

        return (inputs, targets);
    }

    public static double[] Widen(float[] values) => Array.ConvertAll(values, value => (double)value);

    /// <summary>The numbers of some rows, one row after another.</summary>
    public static T[] Pick<T>(T[] values, IEnumerable<int> rows, int size) =>
        [.. rows.SelectMany(row => values.AsSpan(row * size, size).ToArray())];

    public static T[] Parameters<T>(INetwork<T> network)
        where T : struct
    {
        var parameters = new T[network.ParameterCount];
        network.GetParameters(parameters);
        return parameters;
    }
}
