namespace NetGen.Numerics;

// What each network has code of its own for.
public abstract partial class NetworkBatches<T>
{
    /// <summary>Computes the outputs of a part of a batch.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">The samples.</param>
    /// <param name="outputs">Receives their outputs.</param>
    /// <param name="samples">How many.</param>
    public abstract void ForwardPart(AlignedBuffer<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int samples);

    /// <summary>Sums the losses of a part of a batch.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">The samples.</param>
    /// <param name="targets">Their targets.</param>
    /// <param name="samples">How many.</param>
    public virtual double LossOfPart(AlignedBuffer<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, int samples) => throw NoLoss();

    /// <summary>Sums the gradient of a part of a batch.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">The samples.</param>
    /// <param name="targets">Their targets.</param>
    /// <param name="samples">How many.</param>
    /// <param name="scratch">Memory for the passes.</param>
    /// <param name="gradient">Receives the sum.</param>
    /// <returns>The sum of the losses.</returns>
    public virtual double GradientOfPart(
        AlignedBuffer<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, int samples, AlignedBuffer<T> scratch, AlignedBuffer<T> gradient) => throw NoLoss();

    /// <summary>Sums the gradient of a part of a batch of known classes.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">The samples.</param>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="samples">How many.</param>
    /// <param name="scratch">Memory for the passes.</param>
    /// <param name="gradient">Receives the sum.</param>
    /// <returns>The sum of the losses.</returns>
    public virtual double GradientOfPart(
        AlignedBuffer<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, int samples, AlignedBuffer<T> scratch, AlignedBuffer<T> gradient) => throw NoLoss();

    /// <summary>Sums the gradient of a part of a batch whose derivatives by the outputs are given.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">The samples.</param>
    /// <param name="outputGradients">The derivatives by their outputs.</param>
    /// <param name="samples">How many.</param>
    /// <param name="scratch">Memory for the passes.</param>
    /// <param name="gradient">Receives the sum.</param>
    public abstract void OutputGradientOfPart(
        AlignedBuffer<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradients, int samples, AlignedBuffer<T> scratch, AlignedBuffer<T> gradient);

    private static NotSupportedException NoLoss() => new("The network has no loss of this kind.");
}
