using NetGen.Numerics;
using NetGen.Training;

namespace NetGen;

/// <summary>Says how good a network is: <c>net.Evaluate(inputs, labels)</c>; and gives its outputs as an array: <c>net.Predict(inputs)</c>.</summary>
public static class NetworkEvaluation
{
    /// <summary>Compares the classes that the network finds with the right ones.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="labels">The class of each sample, or of each position of a sample (<see cref="ILabelledPositions"/>): 0 and above, below <see cref="IClassifier{T}.ClassCount"/>.</param>
    /// <returns>Accuracy, confusion matrix, precision, recall and F1; its text is a table.</returns>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <exception cref="ArgumentException">A length is wrong or a label is out of range.</exception>
    public static ClassificationReport Evaluate<T>(this IClassifier<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels)
        where T : struct
    {
        Demand.NotNull(nameof(network), network);
        new Rows<T>(inputs, labels).Check(network, network, string.Empty);
        var (size, outputSize, classes) = (network.InputSize, network.OutputSize, network.ClassCount);
        var (confusion, unclassified) = (new int[classes, classes], new int[classes]);
        var (places, samples) = (LabelPlaces.Of(network), inputs.Length / size);
        var (chunk, each) = (Math.Min(samples, Examiner<T>.RowsOfChunk(network)), places.LabelsPerSample);
        var outputs = new T[chunk * outputSize];
        for (int first = 0, count; first < samples; first += count)
        {
            count = Math.Min(chunk, samples - first);
            network.ForwardBatch(inputs.Slice(first * size, count * size), outputs.AsSpan(0, count * outputSize));
            for (var n = 0; n < count * each; n++)
            {
                var (found, label) = (Number<T>.Instance.ClassOf(outputs, n, places), labels[(first * each) + n]);
                if (found < 0)
                {
                    unclassified[label]++;
                }
                else
                {
                    confusion[label, found]++;
                }
            }
        }

        return new ClassificationReport(confusion, unclassified);
    }

    /// <summary>Compares the network's outputs with targets.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="targets">samples × outputs.</param>
    /// <returns>Mean squared and mean absolute error, root of the first, R²; its text is a table.</returns>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    public static RegressionReport Evaluate<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
        where T : struct
    {
        Demand.NotNull(nameof(network), network);
        Throw.IfNotSamples(nameof(inputs), inputs.Length, network.InputSize);
        var (rows, size, number) = (inputs.Length / network.InputSize, network.OutputSize, Number<T>.Instance);
        Throw.IfWrongSamples(nameof(targets), targets.Length, rows, size);
        var chunk = Math.Min(rows, Examiner<T>.RowsOfChunk(network));
        var (outputs, found, wanted) = (new T[chunk * size], new double[chunk * size], new double[chunk * size]);
        var sums = new RegressionSums(size);
        for (int first = 0, count; first < rows; first += count)
        {
            count = Math.Min(chunk, rows - first);
            network.ForwardBatch(inputs.Slice(first * network.InputSize, count * network.InputSize), outputs.AsSpan(0, count * size));
            number.Widen(outputs.AsSpan(0, count * size), found);
            number.Widen(targets.Slice(first * size, count * size), wanted);
            sums.Add(found.AsSpan(0, count * size), wanted.AsSpan(0, count * size));
        }

        return new RegressionReport(sums);
    }

    /// <summary>Computes the outputs of one or more samples into a new array. What must not allocate calls <see cref="INetwork{T}.Forward"/> or <see cref="INetwork{T}.ForwardBatch"/>.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <returns>samples × outputs: the bits of <see cref="INetwork{T}.Forward"/>.</returns>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <exception cref="ArgumentException">The length is wrong.</exception>
    public static T[] Predict<T>(this INetwork<T> network, ReadOnlySpan<T> inputs)
        where T : struct
    {
        Demand.NotNull(nameof(network), network);
        Throw.IfNotSamples(nameof(inputs), inputs.Length, network.InputSize);
        var outputs = new T[checked(inputs.Length / network.InputSize * network.OutputSize)];
        network.ForwardBatch(inputs, outputs);
        return outputs;
    }
}
