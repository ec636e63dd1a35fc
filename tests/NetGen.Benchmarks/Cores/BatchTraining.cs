namespace NetGen.Benchmarks.Cores;

/// <summary><c>TrainBatch</c> of 256 random samples.</summary>
internal sealed class BatchTraining
{
    private const int Samples = 256;
    private const float Rate = 1e-4f;

    private readonly ITrainableNetwork<float> _network;
    private readonly float[] _inputs, _targets;

    public BatchTraining(Workload workload, int threads)
    {
        _network = workload.Create();
        _network.MaxDegreeOfParallelism = threads;
        var random = new Random(7);
        _inputs = [.. Enumerable.Range(0, Samples * _network.InputSize).Select(_ => random.NextSingle() - 0.5f)];
        _targets = [.. Enumerable.Range(0, Samples * _network.OutputSize).Select(_ => random.NextSingle())];
    }

    public void Repeat(int calls)
    {
        for (var k = 0; k < calls; k++)
        {
            _network.TrainBatch(_inputs, _targets, Rate);
        }
    }
}
