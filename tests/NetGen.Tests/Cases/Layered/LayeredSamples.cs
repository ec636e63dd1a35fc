namespace NetGen.Tests.Cases.Layered;

/// <summary>Random parameters, samples and targets that suit a network; the same for the same seed.</summary>
internal sealed class LayeredSamples(LayeredNetwork network, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Weights of about ±1/√in, so that nothing saturates, and vectors of numbers that are not 0.</summary>
    /// <param name="tensors">The dimensions of all tensors, in the common order.</param>
    public double[] Parameters(IEnumerable<IReadOnlyList<int>> tensors) => [.. tensors.SelectMany(tensor =>
    {
        var limit = tensor.Count == 1 ? 0.7 : 1.6 / Math.Sqrt(tensor.Skip(1).Aggregate(1, (product, length) => product * length));
        return Many(tensor.Aggregate(1, (product, length) => product * length), () => Uniform(-limit, limit));
    })];

    /// <summary>A sample; of an embedding the numbers of rows, some of them twice.</summary>
    public double[] Input() => network.Layers[0] is { Kind: LayeredKind.Embedding, Count: var rows }
        ? Many(network.Inputs, () => _random.Next(rows))
        : Many(network.Inputs, () => Uniform(-1.5, 1.5));

    /// <summary>Any numbers; for the cross-entropies such as they allow, whose sum is not 1.</summary>
    public double[] Targets() => Many(network.OutputShape.Size, () => network.Loss switch
    {
        Loss.BinaryCrossEntropy => _random.Next(3) switch { 0 => 0, 1 => 1, _ => Uniform(0, 1) },
        Loss.CrossEntropy => _random.Next(4) == 0 ? 0 : Uniform(0.05, 1),
        _ => Uniform(-1.5, 1.5),
    });

    /// <summary>Derivatives by the outputs that somebody may give.</summary>
    public double[] OutputGradient() => Many(network.OutputShape.Size, () => Uniform(-1.5, 1.5));

    /// <summary>Factors of dropout: 0, or what keeps the mean.</summary>
    public double[] Mask(int length, double rate) => Many(length, () => _random.NextDouble() < rate ? 0 : 1 / (1 - rate));

    /// <summary>Some of the places 0 to length − 1, all where they are few.</summary>
    public int[] Places(int length, int atMost)
    {
        var places = Enumerable.Range(0, length).ToArray();
        _random.Shuffle(places);
        return places[..Math.Min(length, atMost)];
    }

    private static double[] Many(int count, Func<double> draw)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = draw();
        }

        return values;
    }

    private double Uniform(double from, double to) => from + ((to - from) * _random.NextDouble());
}
