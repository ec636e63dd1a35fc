namespace NetGen.Benchmarks.Comparison;

/// <summary>A step on one sample.</summary>
public class TrainStepBenchmark : ComparisonBenchmark
{
    private protected override float Call(Contest contest, ITrainableNetwork<float> network, int sample) =>
        network.TrainStep(contest.Input(sample), contest.Target(sample), Contest.LearningRate);
}
