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
    public void Run(ITrainableNetwork<float> network, PeerData data, float[] outputs, long calls)
    {
        var (inputSize, outputSize) = (network.InputSize * Batch, network.OutputSize * Batch);
        var turns = Batch == 1 ? Cycle : PeerData.Samples / Batch;
        for (long i = 0; i < calls; i++)
        {
            var n = (int)(i % turns);
            var x = new ReadOnlySpan<float>(data.Inputs, n * inputSize, inputSize);
            switch (Batch, IsTraining)
            {
                case (1, false):
                    network.Forward(x, new Span<float>(outputs, n * outputSize, outputSize));
                    break;
                case (1, true):
                    network.TrainStep(x, new ReadOnlySpan<float>(data.Targets, n * outputSize, outputSize), LearningRate);
                    break;
                case (_, false):
                    network.ForwardBatch(x, new Span<float>(outputs, n * outputSize, outputSize));
                    break;
                default:
                    network.TrainBatch(x, new ReadOnlySpan<float>(data.Targets, n * outputSize, outputSize), LearningRate);
                    break;
            }
        }
    }
}
