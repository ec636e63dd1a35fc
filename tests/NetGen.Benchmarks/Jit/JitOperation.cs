using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks.Jit;

/// <summary>One of the four public operations whose start is timed.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="Batch">Samples of a call.</param>
/// <param name="IsTraining">Whether it takes a step.</param>
internal sealed record JitOperation(string Name, int Batch, bool IsTraining)
{
    // Small: two seconds of steps must not drive a network to where its numbers are denormal or not finite.
    private const float LearningRate = 1e-3f;

    public static IReadOnlyList<JitOperation> All { get; } =
    [
        new("Forward", 1, false),
        new("TrainStep", 1, true),
        new("ForwardBatch", JitSamples.Batch, false),
        new("TrainBatch", JitSamples.Batch, true),
    ];

    /// <summary>
    /// Calls the operation through the interface. Optimised at once, or the time that this loop itself takes to reach its final form would be
    /// counted as the network's.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(ITrainableNetwork<float> network, JitSamples samples, long calls)
    {
        var (inputs, targets, outputs) = (samples.Inputs, samples.Targets, samples.Outputs);
        var (inputSize, outputSize) = (samples.InputSize * Batch, samples.OutputSize * Batch);
        var mask = (JitSamples.Count / Batch) - 1;
        for (long i = 0; i < calls; i++)
        {
            var n = (int)i & mask;
            var x = new ReadOnlySpan<float>(inputs, n * inputSize, inputSize);
            switch (Batch, IsTraining)
            {
                case (1, false):
                    network.Forward(x, new Span<float>(outputs, n * outputSize, outputSize));
                    break;
                case (1, true):
                    network.TrainStep(x, new ReadOnlySpan<float>(targets, n * outputSize, outputSize), LearningRate);
                    break;
                case (_, false):
                    network.ForwardBatch(x, new Span<float>(outputs, n * outputSize, outputSize));
                    break;
                default:
                    network.TrainBatch(x, new ReadOnlySpan<float>(targets, n * outputSize, outputSize), LearningRate);
                    break;
            }
        }
    }
}
