using System.Globalization;

namespace NetGen.Benchmarks.Formulas;

/// <summary>Prints how long networks with activations and losses that are methods take, over the same ones of the catalogue: of one sample and of batches of 32, forward and training.</summary>
internal static class FormulaBenchmark
{
    private const int Samples = 32;
    private const float Rate = 1e-7f;

    private static readonly (string Name, ITrainableNetwork<float> BuiltIn, ITrainableNetwork<float> Own)[] Pairs =
    [
        ("Sigmoid", new BuiltInSigmoid(1), new OwnSigmoid(1)),
        ("Tanh", new BuiltInTanh(1), new OwnTanh(1)),
        ("Relu", new BuiltInRelu(1), new OwnRelu(1)),
        ("LeakyRelu", new BuiltInLeakyRelu(1), new OwnLeakyRelu(1)),
        ("Elu", new BuiltInElu(1), new OwnElu(1)),
        ("Selu", new BuiltInSelu(1), new OwnSelu(1)),
        ("Gelu", new BuiltInGelu(1), new OwnGelu(1)),
        ("GeluTanh", new BuiltInGeluTanh(1), new OwnGeluTanh(1)),
        ("Silu", new BuiltInSilu(1), new OwnSilu(1)),
        ("Softplus", new BuiltInSoftplus(1), new OwnSoftplus(1)),
        ("Softsign", new BuiltInSoftsign(1), new OwnSoftsign(1)),
        ("HardTanh", new BuiltInHardTanh(1), new OwnHardTanh(1)),
        ("HardSigmoid", new BuiltInHardSigmoid(1), new OwnHardSigmoid(1)),
        ("Mish", new BuiltInMish(1), new OwnMish(1)),
        ("Relu6", new BuiltInRelu6(1), new OwnRelu6(1)),
        ("MeanSquaredError", new BuiltInMeanSquaredError(1), new OwnMeanSquaredError(1)),
        ("MeanAbsoluteError", new BuiltInMeanAbsoluteError(1), new OwnMeanAbsoluteError(1)),
        ("Huber", new BuiltInHuber(1), new OwnHuber(1)),
    ];

    public static void Run(IReadOnlyCollection<string> names)
    {
        Console.WriteLine($"{"function",-18} {"forward1",9} {"train1",9} {"forward32",9} {"train32",9}   method over catalogue");
        foreach (var (name, builtIn, own) in Pairs.Where(pair => names.Count == 0 || names.Contains(pair.Name)))
        {
            var ratios = new Func<ITrainableNetwork<float>, Action<int>>[] { Forward, Train, ForwardBatch, TrainBatch }.Select(operation =>
            {
                var times = PairedTimes.Measure([operation(builtIn), operation(own)]);
                return times[1] / times[0];
            });
            Console.WriteLine($"{name,-18} {string.Join(' ', ratios.Select(ratio => ratio.ToString("F2", CultureInfo.InvariantCulture).PadLeft(9)))}");
        }
    }

    private static Action<int> Forward(ITrainableNetwork<float> network)
    {
        var (x, y) = (Values(network.InputSize), new float[network.OutputSize]);
        return calls =>
        {
            for (var i = 0; i < calls; i++)
            {
                network.Forward(x, y);
            }
        };
    }

    private static Action<int> Train(ITrainableNetwork<float> network)
    {
        var (x, t) = (Values(network.InputSize), Values(network.OutputSize));
        return calls =>
        {
            for (var i = 0; i < calls; i++)
            {
                network.TrainStep(x, t, Rate);
            }
        };
    }

    private static Action<int> ForwardBatch(ITrainableNetwork<float> network)
    {
        var (x, y) = (Values(Samples * network.InputSize), new float[Samples * network.OutputSize]);
        return calls =>
        {
            for (var i = 0; i < calls; i++)
            {
                network.ForwardBatch(x, y);
            }
        };
    }

    private static Action<int> TrainBatch(ITrainableNetwork<float> network)
    {
        var (x, t) = (Values(Samples * network.InputSize), Values(Samples * network.OutputSize));
        return calls =>
        {
            for (var i = 0; i < calls; i++)
            {
                network.TrainBatch(x, t, Rate);
            }
        };
    }

    private static float[] Values(int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 4) - 2))];
    }
}
