using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Reports against figures computed by hand.</summary>
public class ReportTests
{
    // The output is the first input, so the class of a row is where its input is at least ½.
    private static FitBinaryNet Threshold()
    {
        var net = new FitBinaryNet(1);
        var parameters = new float[TrainingRows.Parameters(net).Length];
        parameters[0] = 10; // tanh(10 (x − ½)) of the first unit, then a sigmoid of 10 times it
        parameters[8] = -5;
        parameters[12] = 10;
        net.SetParameters(parameters);
        return net;
    }

    // Of six rows of class 0 four are found, of four of class 1 three.
    [Fact]
    public void TwoClasses()
    {
        float[] inputs = [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0];
        var report = Threshold().Evaluate(inputs, [0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
        Assert.Equal(new[,] { { 4, 2 }, { 1, 3 } }, report.Confusion);
        Assert.Equal(0.7, report.Accuracy, 1e-15);
        Assert.Equal(4 / 5.0, report.Precision[0], 1e-15);
        Assert.Equal(3 / 5.0, report.Precision[1], 1e-15);
        Assert.Equal(4 / 6.0, report.Recall[0], 1e-15);
        Assert.Equal(3 / 4.0, report.Recall[1], 1e-15);
        Assert.Equal(8 / 11.0, report.F1[0], 1e-15);
        Assert.Equal(6 / 9.0, report.F1[1], 1e-15);
        Assert.Equal(((8 / 11.0) + (6 / 9.0)) / 2, report.MacroF1, 1e-15);
        Assert.Equal(0, report.Unclassified);
        Assert.Equal(
            """
            class     precision  recall     F1  rows
            0             0.800   0.667  0.727     6
            1             0.600   0.750  0.667     4
            macro F1                     0.697
            accuracy                     0.700    10

            actual \ predicted  0  1
            0                   4  2
            1                   1  3

            """,
            report.ToString());
    }

    [Fact]
    public void AClassThatIsNeitherThereNorFoundIsLeftOut()
    {
        var report = Threshold().Evaluate([0, 0, 0, 0], [0, 0]);
        Assert.Equal((1, 1, 1.0, 0.0), (report.Accuracy, report.MacroF1, report.Precision[0], report.Precision[1]));
        Assert.Equal(0, report.Recall[1]);
    }

    [Fact]
    public void ARowWhoseOutputIsNotANumberIsNotRight()
    {
        var report = Threshold().Evaluate([0, 0, float.NaN, 0, 1, 0], [0, 0, 1]);
        Assert.Equal(new[,] { { 1, 0 }, { 0, 1 } }, report.Confusion);
        Assert.Equal((1, 2 / 3.0, 0.5), (report.Unclassified, report.Accuracy, report.Recall[0]));
        Assert.Contains("1 rows without a class", report.ToString(), StringComparison.Ordinal);
    }

    // y = x₀ − x₁ with errors 1, −1, 0 and 2 from targets of mean 2 and spread 10.
    [Fact]
    public void OneOutput()
    {
        var net = new FitPlaneDoubleNet(1);
        net.SetParameters([1, -1, 0]);
        var report = net.Evaluate([1, 0, 0, 0, 2, -1, 7, 1], [0.0, 1, 3, 4]);
        Assert.Equal(1.5, report.MeanSquaredError, 1e-15);
        Assert.Equal(1, report.MeanAbsoluteError, 1e-15);
        Assert.Equal(Math.Sqrt(1.5), report.RootMeanSquaredError, 1e-15);
        Assert.Equal(1 - (6 / 10.0), report.R2, 1e-15);
        Assert.Equal(
            """
                    MSE   RMSE  MAE     R2
            4 rows  1.5  1.225    1  0.400

            """,
            report.ToString());
    }

    // The second output's targets are all the same: met it counts 1, missed 0.
    [Theory]
    [InlineData(0.5f, 1, 0.25)]
    [InlineData(1.5f, 0, 0.75)]
    public void SeveralOutputsAreAveraged(float constant, double second, double squared)
    {
        var net = new FitReluNet(1);
        var parameters = new float[TrainingRows.Parameters(net).Length];
        (parameters[^2], parameters[^1]) = (1, 0.5f); // outputs 1 and ½ whatever the inputs
        net.SetParameters(parameters);
        var report = net.Evaluate(new float[4], [0, constant, 1, constant]);
        Assert.Equal(squared, report.MeanSquaredError, 1e-7);
        Assert.Equal((-1 + second) / 2, report.R2, 1e-7);
        Assert.Contains("output 1  ", report.ToString(), StringComparison.Ordinal);
    }

    // More rows than are gone through at a time.
    [Fact]
    public void ManyRowsAreGoneThroughInPieces()
    {
        var (inputs, targets) = TrainingRows.Plane(5000);
        var net = new FitPlaneNet(1);
        var (outputs, report) = (net.Predict(inputs), net.Evaluate(inputs, targets));
        var errors = outputs.Zip(targets, (y, t) => (double)y - t).ToList();
        var mean = targets.Average(t => (double)t);
        Assert.Equal(errors.Average(e => e * e), report.MeanSquaredError, 1e-12);
        Assert.Equal(errors.Average(Math.Abs), report.MeanAbsoluteError, 1e-12);
        Assert.Equal(1 - (errors.Sum(e => e * e) / targets.Sum(t => (t - mean) * (t - mean))), report.R2, 1e-10);
        var fit = net.Fit(inputs, targets, inputs, targets, new FitOptions { Epochs = 1 });
        Assert.Equal(net.ComputeLoss(inputs, targets), fit.History[0].ValidationLoss, 1e-6);
        Assert.Equal(net.Evaluate(inputs, targets).MeanAbsoluteError, fit.History[0].Metric, 1e-9);
    }

    [Fact]
    public void PredictGivesTheOutputsOfAllSamples()
    {
        var (inputs, _) = TrainingRows.Clusters(3);
        var net = new FitClassNet(1);
        var (all, one) = (net.Predict(inputs), new float[3]);
        Assert.Equal(9, all.Length);
        for (var n = 0; n < 3; n++)
        {
            net.Forward(inputs.AsSpan(4 * n, 4), one);
            Assert.Equal(one, all[(3 * n)..((3 * n) + 3)]);
        }
    }

    [Fact]
    public void WrongLengthsAreNamed()
    {
        var net = new FitClassNet(1);
        Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => net.Evaluate(new float[3], [0])).ParamName);
        Assert.Equal("labels", Assert.Throws<ArgumentException>(() => net.Evaluate(new float[4], [0, 1])).ParamName);
        Assert.Equal("labels", Assert.Throws<ArgumentOutOfRangeException>(() => net.Evaluate(new float[4], [3])).ParamName);
        Assert.Equal("targets", Assert.Throws<ArgumentException>(() => net.Evaluate(new float[4], new float[2])).ParamName);
        Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => net.Predict(new float[5])).ParamName);
    }
}
