using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests.Layered;

/// <summary>Runs a golden file of layers through every member of an emitted network.</summary>
internal static class LayeredGoldenComparer
{
    /// <param name="golden">The figures.</param>
    /// <param name="network">The network of the file's declaration.</param>
    /// <param name="net">It, compiled.</param>
    /// <param name="nudge">Changes a vector of figures by its key before it is compared: how a mutant proves that the key is looked at.</param>
    public static Failures Compare(LayeredGolden golden, LayeredNetwork network, Emitted net, Func<string, double[], double[]>? nudge = null)
    {
        var (failures, tolerance) = (new Failures(network.Name), Tolerance.Of(network));
        var (start, rate) = (golden.Vector("parameters"), golden.LearningRate);
        var (x, t, slopes) = (golden.Rows("x"), golden.Rows("t"), golden.Rows("output_gradients"));
        var (allX, allT, allSlopes) = (Flat(x), Flat(t), Flat(slopes));

        net.Parameters = start;
        Check("parameters", "GetParameters", start, net.Parameters);
        Check("outputs", "Forward", Flat(golden.Rows("outputs")), [.. x.SelectMany(net.Forward)]);
        Check("outputs", "ForwardBatch", Flat(golden.Rows("outputs")), net.ForwardBatch(allX));
        Check("losses", "ComputeLoss", golden.Vector("losses"), [.. x.Zip(t, net.ComputeLoss)]);
        for (var n = 0; n < x.Length; n++)
        {
            Check("gradients", $"Backward of sample {n}", golden.Rows("gradients")[n], net.Backward(x[n], t[n]));
        }

        Check("batch_gradient", "Backward of the batch", golden.Vector("batch_gradient"), net.Backward(allX, allT));
        Check("gradient_from_outputs", "BackwardFrom of the batch", golden.Vector("gradient_from_outputs"), net.BackwardFrom(allX, allSlopes));
        Check("gradient_from_outputs", "BackwardFrom of each", golden.Vector("gradient_from_outputs"), Sum(x.Zip(slopes, net.BackwardFrom)));

        if (net.HasInputGradient)
        {
            // The file has them for each sample's own loss; of a batch they are those of its mean.
            var share = network.Reduction == Reduction.Mean ? 1.0 / x.Length : 1;
            Check("input_gradients", "Backward of the batch", [.. Flat(golden.Rows("input_gradients")).Select(value => share * value)], net.InputGradient(allX, allT));
            Check("input_gradients", "Backward of each", Flat(golden.Rows("input_gradients")), Flat([.. x.Zip(t, net.InputGradient)]));
            Check("input_gradients_from_outputs", "BackwardFrom of the batch", Flat(golden.Rows("input_gradients_from_outputs")), net.InputGradientFrom(allX, allSlopes));
            Check("input_gradients_from_outputs", "BackwardFrom of each", Flat(golden.Rows("input_gradients_from_outputs")), Flat([.. x.Zip(slopes, net.InputGradientFrom)]));
        }

        // The file has no parameters after steps on samples: a step on one is that of its gradient.
        for (var n = 0; n < x.Length; n++)
        {
            net.Parameters = start;
            net.TrainStep(x[n], t[n], rate);
            Check("gradients", $"TrainStep of sample {n}", [.. start.Zip(golden.Rows("gradients")[n], (p, g) => p - (rate * g))], net.Parameters);
        }

        net.Parameters = start;
        net.TrainBatch(allX, allT, rate);
        Check("after_batch_step", "TrainBatch", golden.Vector("after_batch_step"), net.Parameters);
        return failures;

        void Check(string key, string member, double[] expected, double[] actual) => failures.Near($"{key} by {member}", nudge?.Invoke(key, expected) ?? expected, actual, tolerance);
    }

    private static double[] Flat(double[][] rows) => [.. rows.SelectMany(row => row)];

    private static double[] Sum(IEnumerable<double[]> rows) => rows.Aggregate((sum, row) => [.. sum.Zip(row, (a, b) => a + b)]);
}
