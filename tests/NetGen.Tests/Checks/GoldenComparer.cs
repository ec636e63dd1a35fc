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
            failures.Near($"{key} by {member}", nudge?.Invoke(key, expected) ?? expected, actual, ToleranceOf(net.Case, key));
    }

    /// <summary>
    /// PyTorch's hardsigmoid takes the float literal 1/6 for its slope even in float64 (backward only), which is 3e-8 off: with that
    /// slope the figures of <c>bounded_5_6_6_4</c> come out to 1e-16, with the true 1/6 its gradients differ by 6.2e-9.
    /// The reference network and the central differences hold HardSigmoid to the full tolerance.
    /// </summary>
    private static double ToleranceOf(NetworkCase network, string key)
    {
        var isSlope = key is not ("outputs" or "losses") && network.Layers.Any(layer => layer.Activation == Activation.HardSigmoid);
        return Math.Max(Tolerance.Of(network), isSlope ? 1e-8 : 0);
    }
}
