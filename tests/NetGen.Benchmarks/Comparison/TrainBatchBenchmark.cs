namespace NetGen.Benchmarks.Comparison;

/// <summary>A step on a mini-batch; the figures are those of a call, not of a sample.</summary>
public class TrainBatchBenchmark : ComparisonBenchmark
{
    private protected override float Call(Contest contest, ITrainableNetwork<float> network, int sample) =>
        network.TrainBatch(contest.Inputs, contest.Targets, Contest.LearningRate);
}
