using NetGen.Tests.Cases;
using NetGen.Tests.Optimizers;

namespace NetGen.Tests.Bits;

/// <summary>Seeded declarations from all that is legal: shapes, activations, losses, options, precisions and arithmetics.</summary>
internal static class RandomNetworks
{
    /// <summary>Around the vectors' lengths, where remainders and padding are.</summary>
    private static readonly int[] Odd = [1, 3, 5, 7, 9, 13, 15, 17, 31, 33];

    public static IEnumerable<NetworkCase> Draw(int count)
    {
        var random = new Random(20261);
        for (var i = 0; i < count; i++)
        {
            // Every other one has an optimizer, all of them in turn.
            yield return Draw($"Random{i:D4}", random) with { Optimizer = i % 2 == 0 ? null : OptimizerCases.All[i / 2 % OptimizerCases.All.Count] };
        }
    }

    private static NetworkCase Draw(string name, Random random)
    {
        var loss = CaseCatalogue.Losses[random.Next(CaseCatalogue.Losses.Count)];
        var layers = new LayerCase[random.Next(1, 5)];
        for (var i = 0; i < layers.Length - 1; i++)
        {
            // Softmax is for the last layer.
            var activation = Pick<Activation>(random);
            layers[i] = Layer(activation == Activation.Softmax ? Activation.Sigmoid : activation, random);
        }

        layers[^1] = Layer(loss switch
        {
            Loss.BinaryCrossEntropy => Activation.Sigmoid,
            Loss.CrossEntropy => Activation.Softmax,
            _ => Pick<Activation>(random),
        }, random);
        return new NetworkCase(
            name,
            Size(random),
            layers,
            loss,
            Pick<Precision>(random),
            Pick<Reduction>(random),
            loss == Loss.Huber && random.Next(2) == 0 ? 0.2 + random.NextDouble() : null,
            Pick<Arithmetic>(random));
    }

    private static LayerCase Layer(Activation activation, Random random)
    {
        var units = Size(random);
        var takesAlpha = activation is Activation.LeakyRelu or Activation.Elu;
        var initializer = Pick<Initializer>(random);
        return new LayerCase(
            activation == Activation.Softmax ? Math.Max(2, units) : units,
            activation,
            random.Next(4) != 0,
            takesAlpha && random.Next(2) == 0 ? random.NextDouble() : null,
            activation == Activation.Tanh && random.Next(2) == 0 ? 0.5 + random.NextDouble() : null,
            initializer == Initializer.Zeros ? Initializer.ByActivation : initializer);
    }

    private static int Size(Random random) => random.Next(16) switch
    {
        0 => 65,
        < 10 => Odd[random.Next(Odd.Length)],
        _ => random.Next(1, 41),
    };

    private static T Pick<T>(Random random)
        where T : struct, Enum => Enum.GetValues<T>() is var values ? values[random.Next(values.Length)] : default;
}
