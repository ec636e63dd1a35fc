using System.Buffers;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The loss and the gradient with class labels instead of targets.</summary>
/// <remarks>The targets, 1 for the class and 0 for the others, stand in a shared array meanwhile; a call allocates nothing once there is one as long.</remarks>
public static class ClassTraining
{
    /// <summary>Computes the loss of samples of known classes, reduced as declared. May run on many threads at once.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="labels">The class of each sample, or of each position of a sample (<see cref="ILabelledPositions"/>): 0 and above, below <see cref="IClassifier{T}.ClassCount"/>.</param>
    /// <returns>The reduced loss: the bits that the same classes as targets give.</returns>
    /// <exception cref="ArgumentException">A length is wrong or a label is out of range.</exception>
    public static float ComputeLoss(this IClassTrainable<float> network, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels)
    {
        var length = Check(network, inputs.Length, labels);
        var rented = ArrayPool<float>.Shared.Rent(length);
        try
        {
            return network.ComputeLoss(inputs, Fill(rented.AsSpan(0, length), labels, LabelPlaces.Of(network)));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    /// <summary>Computes the gradient of the loss of samples of known classes; changes no parameter.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="labels">The class of each sample, or of each position of a sample (<see cref="ILabelledPositions"/>): 0 and above, below <see cref="IClassifier{T}.ClassCount"/>.</param>
    /// <param name="gradient">Overwritten with one value a parameter, in the order of <see cref="INetwork{T}.GetParameters"/>.</param>
    /// <returns>The reduced loss: the bits that the same classes as targets give.</returns>
    /// <exception cref="ArgumentException">A length is wrong or a label is out of range; <paramref name="gradient"/> has not changed.</exception>
    public static float Backward(this IClassTrainable<float> network, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> gradient)
    {
        var length = Check(network, inputs.Length, labels);
        var rented = ArrayPool<float>.Shared.Rent(length);
        try
        {
            return network.Backward(inputs, Fill(rented.AsSpan(0, length), labels, LabelPlaces.Of(network)), gradient);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    /// <summary>Computes the loss of samples of known classes, reduced as declared. May run on many threads at once.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="labels">The class of each sample, or of each position of a sample (<see cref="ILabelledPositions"/>): 0 and above, below <see cref="IClassifier{T}.ClassCount"/>.</param>
    /// <returns>The reduced loss: the bits that the same classes as targets give.</returns>
    /// <exception cref="ArgumentException">A length is wrong or a label is out of range.</exception>
    public static double ComputeLoss(this IClassTrainable<double> network, ReadOnlySpan<double> inputs, ReadOnlySpan<int> labels)
    {
        var length = Check(network, inputs.Length, labels);
        var rented = ArrayPool<double>.Shared.Rent(length);
        try
        {
            return network.ComputeLoss(inputs, Fill(rented.AsSpan(0, length), labels, LabelPlaces.Of(network)));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    /// <summary>Computes the gradient of the loss of samples of known classes; changes no parameter.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="labels">The class of each sample, or of each position of a sample (<see cref="ILabelledPositions"/>): 0 and above, below <see cref="IClassifier{T}.ClassCount"/>.</param>
    /// <param name="gradient">Overwritten with one value a parameter, in the order of <see cref="INetwork{T}.GetParameters"/>.</param>
    /// <returns>The reduced loss: the bits that the same classes as targets give.</returns>
    /// <exception cref="ArgumentException">A length is wrong or a label is out of range; <paramref name="gradient"/> has not changed.</exception>
    public static double Backward(this IClassTrainable<double> network, ReadOnlySpan<double> inputs, ReadOnlySpan<int> labels, Span<double> gradient)
    {
        var length = Check(network, inputs.Length, labels);
        var rented = ArrayPool<double>.Shared.Rent(length);
        try
        {
            return network.Backward(inputs, Fill(rented.AsSpan(0, length), labels, LabelPlaces.Of(network)), gradient);
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
        var (samples, places) = (inputs / network.InputSize, LabelPlaces.Of(network));
        Throw.IfWrongSamples("labels", labels.Length, samples, places.LabelsPerSample);
        Throw.IfNotLabels("labels", labels, network.ClassCount);
        return checked(samples * network.OutputSize);
    }

    private static ReadOnlySpan<float> Fill(Span<float> targets, ReadOnlySpan<int> labels, in LabelPlaces places)
    {
        LabelTargets.Fill(labels, targets, 1f, places);
        return targets;
    }

    private static ReadOnlySpan<double> Fill(Span<double> targets, ReadOnlySpan<int> labels, in LabelPlaces places)
    {
        LabelTargets.Fill(labels, targets, 1.0, places);
        return targets;
    }
}
