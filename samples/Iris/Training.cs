namespace Iris;

/// <summary>Mini-batch stochastic gradient descent.</summary>
internal static class Training
{
    private const int BatchSize = 10;

    /// <summary>Trains while it is enumerated; gives each epoch's mean loss.</summary>
    public static IEnumerable<float> Epochs(IrisNet net, Samples samples, Settings settings)
    {
        var random = new Random(settings.Seed);
        var order = Enumerable.Range(0, samples.Count).ToArray();
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = Epoch(net, samples, order, settings.LearningRate);
            if (!float.IsFinite(loss))
                {
                throw new UserException(
                    $"the loss is no longer finite in epoch {epoch}: try a --learning-rate below {settings.LearningRate}");
            }

            yield return loss;
        }
    }

    private static float Epoch(IrisNet net, Samples samples, int[] order, float learningRate)
    {
        Span<float> inputs = stackalloc float[BatchSize * IrisNet.InputSize];
        Span<int> labels = stackalloc int[BatchSize];
        var loss = 0f;
        for (var start = 0; start < order.Length; start += BatchSize)
        {
            var count = Math.Min(BatchSize, order.Length - start);
            for (var n = 0; n < count; n++)
            {
                samples.Input(order[start + n]).CopyTo(inputs[(n * IrisNet.InputSize)..]);
                labels[n] = samples.Labels[order[start + n]];
            }

            loss += count * net.TrainBatch(inputs[..(count * IrisNet.InputSize)], labels[..count], learningRate);
        }

        return loss / order.Length;
    }
}
