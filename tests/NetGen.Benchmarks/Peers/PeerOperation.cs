using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks.Peers;

/// <summary>One of the six timed operations.</summary>
/// <param name="Name">The peers' name for it.</param>
/// <param name="Batch">Samples of a call.</param>
/// <param name="IsTraining">Whether it takes a step.</param>
internal sealed record PeerOperation(string Name, int Batch, bool IsTraining)
{
    private const float LearningRate = 0.01f;

    /// <summary>Calls of one sample cycle over so many of them.</summary>
    private const int Cycle = 64;

    public static IReadOnlyList<PeerOperation> All { get; } =
    [
        new("forward1", 1, false),
        new("train1", 1, true),
        new("forward32", 32, false),
        new("train32", 32, true),
        new("forward256", 256, false),
        new("train256", 256, true),
    ];

    /// <summary>Calls the operation; the calls go through the interface, so that none is inlined or left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(ITrainableNetwork<float> network, PeerData data, float[] outputs, long calls)
    {
        var (inputSize, outputSize) = (network.InputSize * Batch, network.OutputSize * Batch);
        var turns = Batch == 1 ? Cycle : PeerData.Samples / Batch;
        switch (Batch, IsTraining)
        {
            case (1, false):
                for (long i = 0; i < calls; i++)
                {
                    network.Forward(Inputs(i), new Span<float>(outputs, Place(i) * outputSize, outputSize));
                }

                break;
            case (1, true):
                for (long i = 0; i < calls; i++)
                {
                    network.TrainStep(Inputs(i), Targets(i), LearningRate);
                }

                break;
            case (_, false):
                for (long i = 0; i < calls; i++)
                {
                    network.ForwardBatch(Inputs(i), new Span<float>(outputs, Place(i) * outputSize, outputSize));
                }

                break;
            default:
                for (long i = 0; i < calls; i++)
                {
                    network.TrainBatch(Inputs(i), Targets(i), LearningRate);
                }

                break;
        }

        // Always a power of two: the peers' loops have no division either.
        int Place(long i) => (int)i & (turns - 1);

        ReadOnlySpan<float> Inputs(long i) => new(data.Inputs, Place(i) * inputSize, inputSize);

        ReadOnlySpan<float> Targets(long i) => new(data.Targets, Place(i) * outputSize, outputSize);
    }
}
