using System.Buffers;

namespace NetGen;

/// <summary>The loss and the gradient with class labels instead of targets.</summary>
/// <remarks>The targets, 1 for the class and 0 for the others, stand in a shared array meanwhile; a call allocates nothing once there is one as long.</remarks>
public static class ClassTraining
{
    /// <summary>Computes the loss of samples of known classes, reduced as declared. May run on many threads at once.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="labels">The class of each sample: 0 and above, below <see cref="IClassifier{T}.ClassCount"/>.</param>
    /// <returns>The reduced loss: the bits that the same classes as targets give.</returns>
    /// <exception cref="ArgumentException">A length is wrong or a label is out of range.</exception>
    public static float ComputeLoss(this IClassTrainable<float> network, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels)
    {
        var length = Check(network, inputs.Length, labels);
        var rented = ArrayPool<float>.Shared.Rent(length);
        try
        {
            return network.ComputeLoss(inputs, Fill(rented.AsSpan(0, length), labels, network.OutputSize));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    /// <summary>Computes the gradient of the loss of samples of known classes; changes no parameter.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="labels">The class of each sample: 0 and above, below <see cref="IClassifier{T}.ClassCount"/>.</param>
    /// <param name="gradient">Overwritten with one value a parameter, in the order of <see cref="INetwork{T}.GetParameters"/>.</param>
    /// <returns>The reduced loss: the bits that the same classes as targets give.</returns>
    /// <exception cref="ArgumentException">A length is wrong or a label is out of range; <paramref name="gradient"/> has not changed.</exception>
    public static float Backward(this IClassTrainable<float> network, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> gradient)
    {
        var length = Check(network, inputs.Length, labels);
        var rented = ArrayPool<float>.Shared.Rent(length);
        try
        {
            return network.Backward(inputs, Fill(rented.AsSpan(0, length), labels, network.OutputSize), gradient);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    /// <summary>Computes the loss of samples of known classes, reduced as declared. May run on many threads at once.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="labels">The class of each sample: 0 and above, below <see cref="IClassifier{T}.ClassCount"/>.</param>
    /// <returns>The reduced loss: the bits that the same classes as targets give.</returns>
    /// <exception cref="ArgumentException">A length is wrong or a label is out of range.</exception>
    public static double ComputeLoss(this IClassTrainable<double> network, ReadOnlySpan<double> inputs, ReadOnlySpan<int> labels)
    {
        var length = Check(network, inputs.Length, labels);
        var rented = ArrayPool<double>.Shared.Rent(length);
        try
        {
            return network.ComputeLoss(inputs, Fill(rented.AsSpan(0, length), labels, network.OutputSize));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    /// <summary>Computes the gradient of the loss of samples of known classes; changes no parameter.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="labels">The class of each sample: 0 and above, below <see cref="IClassifier{T}.ClassCount"/>.</param>
    /// <param name="gradient">Overwritten with one value a parameter, in the order of <see cref="INetwork{T}.GetParameters"/>.</param>
    /// <returns>The reduced loss: the bits that the same classes as targets give.</returns>
    /// <exception cref="ArgumentException">A length is wrong or a label is out of range; <paramref name="gradient"/> has not changed.</exception>
    public static double Backward(this IClassTrainable<double> network, ReadOnlySpan<double> inputs, ReadOnlySpan<int> labels, Span<double> gradient)
    {
        var length = Check(network, inputs.Length, labels);
        var rented = ArrayPool<double>.Shared.Rent(length);
        try
        {
            return network.Backward(inputs, Fill(rented.AsSpan(0, length), labels, network.OutputSize), gradient);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    // What the targets' own checks would say of targets, said of the labels.
    private static int Check<T>(IClassTrainable<T> network, int inputs, ReadOnlySpan<int> labels)
        where T : struct
    {
        Throw.IfNotSamples("inputs", inputs, network.InputSize);
        Throw.IfWrongSamples("labels", labels.Length, inputs / network.InputSize, 1);
        Throw.IfNotLabels("labels", labels, network.ClassCount);
        return checked(labels.Length * network.OutputSize);
    }

    private static ReadOnlySpan<float> Fill(Span<float> targets, ReadOnlySpan<int> labels, int outputs)
    {
        targets.Clear();
        for (var n = 0; n < labels.Length; n++)
        {
            targets[outputs == 1 ? n : (n * outputs) + labels[n]] = outputs == 1 ? labels[n] : 1;
        }

        return targets;
    }

    private static ReadOnlySpan<double> Fill(Span<double> targets, ReadOnlySpan<int> labels, int outputs)
    {
        targets.Clear();
        for (var n = 0; n < labels.Length; n++)
        {
            targets[outputs == 1 ? n : (n * outputs) + labels[n]] = outputs == 1 ? labels[n] : 1;
        }

        return targets;
    }
}
