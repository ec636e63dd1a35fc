using NetGen.Weights;

namespace NetGen.Training;

/// <summary>What looks wrong with the network in the end.</summary>
internal static class NetworkHints
{
    // Outputs that differ by less than their rounding in single precision.
    private const double Tolerance = 1e-6;

    /// <summary>Adds a sentence for each thing.</summary>
    public static void Add<T>(List<string> warnings, TrainingSetup<T> setup, in TrainingData<T> data)
        where T : struct
    {
        var rows = RowSample.Of(setup.Order.Rows);
        var capacity = Math.Min(rows.Length, Examiner<T>.RowsOfChunk(setup.Network));
        var batch = new Batch<T>(setup.Network, capacity, setup.Classes is not null, hasTargets: true);
        if (rows.Length > 1 && AreConstant(setup, data.Training, rows, batch))
        {
            warnings.Add("All outputs are constant: the network gives the same for every training row.");
        }

        if (DeadLayer(setup, data.Training, rows, batch) is { } layer)
        {
            warnings.Add(FormattableString.Invariant(
                $"Every unit of layer {layer}, Relu, is dead: it gives 0 for every training row and no longer learns. Try a smaller learning rate, LeakyRelu, or other initial values."));
        }
    }

    private static bool AreConstant<T>(TrainingSetup<T> setup, in Rows<T> rows, int[] sample, Batch<T> batch)
        where T : struct
    {
        var size = setup.Network.OutputSize;
        var (outputs, wide) = (new T[batch.Capacity * size], new double[batch.Capacity * size]);
        var (least, most) = (new double[size], new double[size]);
        for (int first = 0, count; first < sample.Length; first += count)
        {
            count = Math.Min(batch.Capacity, sample.Length - first);
            batch.Gather(rows, sample.AsSpan(first, count));
            setup.Network.ForwardBatch(batch.Inputs(0, count), outputs.AsSpan(0, count * size));
            Number<T>.Instance.Widen(outputs.AsSpan(0, count * size), wide);
            for (var k = 0; k < count * size; k++)
            {
                var o = k % size;
                least[o] = first == 0 && k < size ? wide[k] : Math.Min(least[o], wide[k]);
                most[o] = first == 0 && k < size ? wide[k] : Math.Max(most[o], wide[k]);
            }
        }

        for (var o = 0; o < size; o++)
        {
            if (!(most[o] - least[o] <= Tolerance * Math.Max(Math.Abs(most[o]), Math.Abs(least[o]))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The layer, counted from 1, that is Relu and lets no gradient through although one reaches it from above; null if there is none.</summary>
    private static int? DeadLayer<T>(TrainingSetup<T> setup, in Rows<T> rows, int[] sample, Batch<T> batch)
        where T : struct
    {
        var network = setup.Network;
        var activations = ArchitectureParser.Parse(network.Architecture)?.Layers.Select(layer => layer.Activation?.Name).ToList() ?? [];
        var tensors = new WeightTensor[network.TensorCount];
        network.Describe(tensors);
        var layers = Layers(tensors);
        if (activations.Count != layers.Count || !activations.Contains(nameof(Activation.Relu)) || layers.Sum(layer => layer.Values) != network.ParameterCount)
        {
            return null;
        }

        var (loss, lives) = (0.0, new bool[layers.Count]);
        var gradient = new T[network.ParameterCount];
        for (int first = 0, count; first < sample.Length; first += count)
        {
            count = Math.Min(batch.Capacity, sample.Length - first);
            batch.Gather(rows, sample.AsSpan(first, count));
            var targets = setup.Classes is null ? batch.Targets(0, count) : batch.TargetsOf(batch.Labels(count));
            loss += Number<T>.Instance.ToDouble(network.Backward(batch.Inputs(0, count), targets, gradient));
            for (int n = 0, place = 0; n < layers.Count; place += layers[n].Values, n++)
            {
                lives[n] |= !Number<T>.Instance.AreZero(gradient.AsSpan(place + layers[n].First, layers[n].Values - layers[n].First));
            }
        }

        // The last of the layers without a gradient: the one above has one to give, or the loss. Those below it get none, whatever they are.
        var dead = Array.FindLastIndex(lives, isLive => !isLive);
        return dead >= 0 && activations[dead] == nameof(Activation.Relu) && (dead < layers.Count - 1 || loss != 0) ? dead + 1 : null;
    }

    // Of dense layers only, whose last values tell of each unit: where a unit's bias gets no gradient, its weights get none.
    private static List<(int First, int Values)> Layers(WeightTensor[] tensors)
    {
        var layers = new List<(int First, int Values)>();
        foreach (var tensor in tensors)
        {
            if (tensor is { Kind: TensorKind.Weight, Rank: 2 })
            {
                layers.Add((0, (int)tensor.Length));
            }
            else if (tensor.Kind == TensorKind.Bias && layers.Count > 0)
            {
                var weights = layers[layers.Count - 1].Values;
                layers[layers.Count - 1] = (weights, weights + (int)tensor.Length);
            }
            else if (!tensor.IsStandardization)
            {
                return [];
            }
        }

        return layers;
    }
}
