using System.Globalization;

namespace NetGen.Benchmarks.Comparison;

/// <summary>Makes sure that what is compared computes the same: outputs, losses and parameters after training.</summary>
internal static class AgreementCheck
{
    private const double Tolerance = 1e-4;

    /// <exception cref="UsageException">Two implementations disagree.</exception>
    public static void Run()
    {
        foreach (var name in Contest.Names)
        {
            var expected = Trace(new Contest(name), contest => contest.Generated);
            Compare(name, "plain loops", expected, Trace(new Contest(name), contest => contest.Plain));
            Compare(name, "tensors", expected, Trace(new Contest(name), contest => contest.Tensors));
        }
    }

    private static void Compare(string workload, string rival, List<float> expected, List<float> actual)
    {
        // A NaN fails as well: no comparison with it is true.
        var largest = expected.Zip(actual, (e, a) => Math.Abs((double)e - a)).Aggregate(0.0, (max, next) => next <= max ? max : next);
        var text = string.Create(CultureInfo.InvariantCulture, $"{workload}: {rival} and the generated network differ by at most {largest:G2} in {expected.Count} values");
        if (!(largest <= Tolerance) || expected.Count != actual.Count)
        {
            throw new UsageException($"{text}, more than {Tolerance.ToString(CultureInfo.InvariantCulture)}");
        }

        Console.WriteLine(text);
    }

    private static List<float> Trace(Contest contest, Func<Contest, ITrainableNetwork<float>> choose)
    {
        var network = choose(contest);
        var parameters = new float[network.ParameterCount];
        var values = new List<float>();
        AddOutputs();
        for (var n = 0; n < Contest.Batch; n++)
        {
            values.Add(network.TrainStep(contest.Input(n), contest.Target(n), Contest.LearningRate));
        }

        AddOutputs();
        for (var step = 0; step < 10; step++)
        {
            values.Add(network.TrainBatch(contest.Inputs, contest.Targets, Contest.LearningRate));
        }

        AddOutputs();
        network.GetParameters(parameters);
        values.AddRange(parameters);
        return values;

        void AddOutputs()
        {
            for (var n = 0; n < Contest.Batch; n++)
            {
                network.Forward(contest.Input(n), contest.Outputs);
                values.AddRange(contest.Outputs);
            }
        }
    }
}
