using NetGen.Tests.Cases;
using NetGen.Tests.Support;

namespace NetGen.Tests.Checks;

/// <summary>Runs a golden file through every member of an emitted network.</summary>
internal static class GoldenComparer
{
    /// <param name="golden">The figures.</param>
    /// <param name="net">The network of the file's declaration.</param>
    /// <param name="nudge">Changes a vector of figures by its key before it is compared: how a mutant proves that the key is looked at.</param>
    public static Failures Compare(GoldenFile golden, Emitted net, Func<string, double[], double[]>? nudge = null)
    {
        var failures = new Failures(net.Case.Name);
        var (start, rate) = (golden.Vector("parameters"), golden.LearningRate);
        var (x, t) = (golden.Rows("x"), golden.Rows("t"));
        var (allX, allT) = (x.SelectMany(row => row).ToArray(), t.SelectMany(row => row).ToArray());

        net.Parameters = start;
        Check("outputs", "Forward", Flat("outputs"), [.. x.SelectMany(net.Forward)]);
        Check("outputs", "ForwardBatch", Flat("outputs"), net.ForwardBatch(allX));
        Check("losses", "ComputeLoss", golden.Vector("losses"), [.. x.Zip(t, net.ComputeLoss)]);
        for (var n = 0; n < x.Length; n++)
        {
            Check("gradients", $"Backward of sample {n}", golden.Rows("gradients")[n], net.Backward(x[n], t[n]));
        }

        Check("batch_gradient", "Backward of the batch", golden.Vector("batch_gradient"), net.Backward(allX, allT));

        foreach (var (sample, target) in x.Zip(t))
        {
            net.TrainStep(sample, target, rate);
        }

        Check("after_sample_steps", "TrainStep", golden.Vector("after_sample_steps"), net.Parameters);
        net.Parameters = start;
        net.TrainBatch(allX, allT, rate);
        Check("after_batch_step", "TrainBatch", golden.Vector("after_batch_step"), net.Parameters);
        return failures;

        double[] Flat(string key) => [.. golden.Rows(key).SelectMany(row => row)];

        void Check(string key, string member, double[] expected, double[] actual) =>
            failures.Near($"{key} by {member}", nudge?.Invoke(key, expected) ?? expected, actual, Tolerance.Of(net.Case));
    }
}
