namespace NetGen.Benchmarks.Comparison;

/// <summary>Outputs of one sample.</summary>
public class ForwardBenchmark : ComparisonBenchmark
{
    private protected override float Call(Contest contest, ITrainableNetwork<float> network, int sample)
    {
        network.Forward(contest.Input(sample), contest.Outputs);
        return contest.Outputs[0];
    }
}
