using NetGen.Numerics;

namespace NetGen.Tests.Batches;

/// <summary>
/// Batches without a network: a part does what a test wants and is told its shard. Samples are their own numbers, so that a part knows its place; the sum of a part, both
/// as a loss and as a gradient, is that of its samples.
/// </summary>
internal sealed class PartBatches(Action<int> part) : NetworkBatches<float>(inputs: 1, outputs: 1, gradient: 1, gradientMemory: 8, scratch: 0, work: 1_000_000)
{
    /// <summary>Sums samples 0 to count − 1.</summary>
    public (double Loss, double Gradient) Sum(int count, Workspace<float> workspace)
    {
        var samples = Enumerable.Range(0, count).Select(sample => (float)sample).ToArray();
        var loss = SumGradient(default, samples, samples, count, workspace);
        return (loss, workspace.Gradient.Span[0]);
    }

    public override double GradientOfPart(
        AlignedBuffer<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int samples, AlignedBuffer<float> scratch, AlignedBuffer<float> gradient)
    {
        part((int)inputs[0] / Shard);
        var sum = 0f;
        foreach (var input in inputs)
        {
            sum += input;
        }

        gradient.Span[0] = sum;
        return sum;
    }

    public override void ForwardPart(AlignedBuffer<float> parameters, ReadOnlySpan<float> inputs, Span<float> outputs, int samples) => part((int)inputs[0] / Shard);

    public override void OutputGradientOfPart(
        AlignedBuffer<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputGradients, int samples, AlignedBuffer<float> scratch, AlignedBuffer<float> gradient) =>
        GradientOfPart(parameters, inputs, outputGradients, samples, scratch, gradient);
}
