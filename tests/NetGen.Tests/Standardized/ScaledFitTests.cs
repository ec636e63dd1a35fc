using NetGen.Tests.Training;
using NetGen.Training;

namespace NetGen.Tests.Standardized;

/// <summary><c>Fit</c> fits a standardization that nobody has fitted, once, from the rows that it trains on.</summary>
public sealed class ScaledFitTests
{
    /// <summary>With rows held back, the bits are those of a network fitted by hand to the others.</summary>
    [Fact]
    public void TheRowsThatAreTrainedOnDecide()
    {
        var (inputs, labels) = Far(60);
        var (net, byHand) = (new ScaledClassNet(1), new ScaledClassNet(1));
        var options = new FitOptions { Epochs = 3, BatchSize = 8, ValidationSplit = 0.25, Seed = 5 };
        var rows = RowSplit.Draw(60, labels, 3, options).Training;
        Assert.InRange(rows.Length, 40, 50);
        byHand.FitStandardization(TrainingRows.Pick(inputs, rows, 4));
        var history = net.Fit(inputs, labels, options).History;
        Assert.Equal(byHand.Fit(inputs, labels, options).History.Select(record => record.Loss), history.Select(record => record.Loss));
        Assert.Equal(ScaledFile.Of(byHand), ScaledFile.Of(net));

        // Without a step only what it standardizes by is new: that of these rows, and not that of all.
        var (still, of, all) = (new ScaledClassNet(1), new ScaledClassNet(1), new ScaledClassNet(1));
        of.FitStandardization(TrainingRows.Pick(inputs, rows, 4));
        all.FitStandardization(inputs);
        options.LearningRate = 0;
        still.Fit(inputs, labels, options);
        Assert.Equal(ScaledFile.Of(of), ScaledFile.Of(still));
        Assert.NotEqual(ScaledFile.Of(all), ScaledFile.Of(still));
    }

    [Fact]
    public void AFitKeepsWhatIsFitted()
    {
        var (inputs, labels) = Far(30);
        var net = new ScaledClassNet(1);
        net.Fit(inputs, labels, new FitOptions { Epochs = 1, LearningRate = 0 });
        var first = ScaledFile.Of(net);
        net.Fit(Array.ConvertAll(inputs, value => (2 * value) + 1), labels, new FitOptions { Epochs = 1, LearningRate = 0 });
        Assert.Equal(first, ScaledFile.Of(net));
    }

    /// <summary>A session too, and rows for validation have no say.</summary>
    [Fact]
    public void ASessionFitsAtItsStart()
    {
        var (inputs, labels) = Far(30);
        var (net, byHand) = (new ScaledClassNet(1), new ScaledClassNet(1));
        byHand.FitStandardization(inputs);
        _ = net.StartTraining(inputs, labels, Array.ConvertAll(inputs, value => 9 * value), labels);
        Assert.True(net.IsStandardizationFitted);
        Assert.Equal(ScaledFile.Of(byHand), ScaledFile.Of(net));
    }

    [Fact]
    public void WhatIsWrongChangesNothing()
    {
        var (inputs, labels) = Far(30);
        var net = new ScaledClassNet(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => net.Fit(inputs, labels, new FitOptions { BatchSize = 31, DropLastPartialBatch = true }));
        inputs[7] = float.NaN;
        Assert.Contains("sample 1, input 3", Assert.Throws<ArgumentException>(() => net.Fit(inputs, labels)).Message, StringComparison.Ordinal);
        Assert.False(net.IsStandardizationFitted);
    }

    /// <summary>It trains where the same network without it hardly does, and is not told to scale its inputs.</summary>
    [Fact]
    public void ItLearnsFromInputsAsTheyAre()
    {
        var (inputs, labels) = Far(150);
        var net = new ScaledClassNet(1);
        var result = net.Fit(inputs, labels, new FitOptions { Epochs = 60, BatchSize = 16, LearningRate = 0.2 });
        Assert.InRange(net.Evaluate(inputs, labels).Accuracy, 0.97, 1);
        Assert.Empty(result.Warnings);
        Assert.Contains(new FitClassNet(1).Fit(inputs, labels, new FitOptions { Epochs = 1 }).Warnings, warning => warning.StartsWith("The inputs are far from standardised", StringComparison.Ordinal));
    }

    /// <summary>Layers in warnings count as in the network's summary.</summary>
    [Fact]
    public void ADeadLayerIsFoundBehindIt()
    {
        var (inputs, targets) = TrainingRows.Plane(20);
        var net = new ScaledReluNet(1);
        var parameters = new float[ScaledReluNet.ParameterCount];
        net.GetParameters(parameters);

        // The biases of the second Dense layer.
        parameters.AsSpan(18 + 30, 5).Fill(-1000);
        net.SetParameters(parameters);
        var warnings = net.Fit(inputs, [.. targets, .. targets], new FitOptions { Epochs = 1, LearningRate = 0 }).Warnings;
        Assert.Contains(warnings, warning => warning.StartsWith("Every unit of layer 2, Relu, is dead", StringComparison.Ordinal));
    }

    // Clusters whose numbers are a thousandth, ones, and thousands, far from 0.
    private static (float[] Inputs, int[] Labels) Far(int rows)
    {
        var (inputs, labels) = TrainingRows.Clusters(rows);
        for (var k = 0; k < inputs.Length; k++)
        {
            inputs[k] = (inputs[k] + 5) * (float)Math.Pow(10, ((k % 4) * 2) - 3);
        }

        return (inputs, labels);
    }
}
