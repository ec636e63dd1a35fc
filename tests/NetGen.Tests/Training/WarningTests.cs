using NetGen.Training;
using NetGen.Weights;

namespace NetGen.Tests.Training;

/// <summary>What looks wrong is said, and only that.</summary>
public class WarningTests
{
    // Deviations of ½ and of ½ · factor; a third input never changes.
    [Theory]
    [InlineData(99, false)]
    [InlineData(101, true)]
    public void InputsFarFromStandardised(float factor, bool warns)
    {
        float[] inputs = [0, 0, 7, 0, 1, 0, 7, 0, 0, factor, 7, 0, 1, factor, 7, 0];
        var warnings = new FitClassNet(1).Fit(inputs, [0, 1, 2, 0], new FitOptions { Epochs = 1, LearningRate = 0.001 }).Warnings;
        Assert.Equal(warns, warnings.Any(warning => warning.StartsWith("The inputs are far from standardised: input 1 has a standard deviation of 50.5, input 0 of 0.5.", StringComparison.Ordinal)));
        Assert.Equal(warns ? 1 : 0, warnings.Count);
    }

    [Fact]
    public void ClassesWithoutRows()
    {
        IReadOnlyList<string> Warnings(params int[] labels) =>
            new FitClassNet(1).Fit([0, 1, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0], labels, new FitOptions { Epochs = 1 }).Warnings;
        Assert.Empty(Warnings(0, 1, 2));
        Assert.Equal(["Class 1 of 3 has no training rows."], Warnings(0, 2, 2));
        Assert.Equal(["Classes 0, 2 of 3 have no training rows."], Warnings(1, 1, 1));
    }

    [Fact]
    public void ConstantOutputs()
    {
        var (inputs, targets) = TrainingRows.Plane(20);
        var net = new FitPlaneNet(1);
        net.SetParameters([0, 0, 1]);
        var options = new FitOptions { Epochs = 1, LearningRate = 0 };
        Assert.Equal(["All outputs are constant: the network gives the same for every training row."], net.Fit(inputs, targets, options).Warnings);
        net.SetParameters([0.01f, 0, 1]);
        Assert.Empty(net.Fit(inputs, targets, options).Warnings);
    }

    // Biases so low that no unit of the second layer ever gives anything but 0; one that does is enough.
    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public void ADeadReluLayer(int dead, bool warns)
    {
        var (inputs, targets) = Wide(20);
        var net = new FitReluNet(1);
        var parameters = TrainingRows.Parameters(net);
        for (var unit = 0; unit < 5; unit++)
        {
            parameters[18 + 30 + unit] = unit < dead ? -100 : 100;
        }

        net.SetParameters(parameters);
        var warnings = net.Fit(inputs, targets, new FitOptions { Epochs = 1, LearningRate = 1e-6 }).Warnings;
        Assert.Equal(warns, warnings.Any(warning => warning.StartsWith("Every unit of layer 2, Relu, is dead", StringComparison.Ordinal)));
    }

    // Without a gradient because it is dead, or because its outputs, 0, are right.
    [Theory]
    [InlineData(1f, true)]
    [InlineData(0f, false)]
    public void ADeadReluOutput(float target, bool warns)
    {
        var (inputs, targets) = TrainingRows.Plane(20);
        targets.AsSpan().Fill(target);
        var net = new FitReluOutputNet(1);
        var parameters = TrainingRows.Parameters(net);
        parameters[^1] = -100;
        net.SetParameters(parameters);
        var warnings = net.Fit(inputs, targets, new FitOptions { Epochs = 1 }).Warnings;
        Assert.Equal(warns, warnings.Any(warning => warning.StartsWith("Every unit of layer 2, Relu, is dead", StringComparison.Ordinal)));
        Assert.Contains(warnings, warning => warning.StartsWith("All outputs are constant", StringComparison.Ordinal));
    }

    // Outputs that are right have no gradient either.
    [Fact]
    public void ANetworkThatIsRightIsNotDead()
    {
        var (inputs, _) = Wide(20);
        var net = new FitReluNet(1);
        var warnings = net.Fit(inputs, net.Predict(inputs), new FitOptions { Epochs = 1 }).Warnings;
        Assert.DoesNotContain(warnings, warning => warning.Contains("dead", StringComparison.Ordinal));
    }

    [Fact]
    public void ALossThatIsNotFinite()
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var result = new FitPlaneNet(1).Fit(inputs, targets, new FitOptions { Epochs = 400, BatchSize = 64, LearningRate = 8 });
        var epoch = result.History.Count + 1;
        Assert.Contains(result.Warnings, warning => warning.StartsWith($"The loss was not finite in epoch {epoch}, step {epoch}, at learning rate 8:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("4-16:Relu-3:Softmax;CrossEntropy;Single", "CrossEntropy", "Relu,Softmax")]
    [InlineData("2-3:LeakyRelu(Alpha=-1E-05)-2:Tanh(Gain=1.5):NoBias-1:Relu:NoBias;Huber(Delta=1);Double", "Huber", "LeakyRelu,Tanh,Relu")]
    [InlineData("2-1:Identity;None;Single", "None", "Identity")]
    [InlineData("1x8x8:ChannelsFirst-Conv2D(8,3x3,Same):LeakyRelu(Alpha=1E-05):NoBias-MaxPool2D(2)-LayerNorm(Epsilon=1E-05)-Gru(3,Sequence,NoBias)-Activate:Tanh-10:Softmax;CrossEntropy;Single", "CrossEntropy", "LeakyRelu,,,,Tanh,Softmax")]
    public void TheLineOfANetworkIsRead(string architecture, string loss, string activations)
    {
        var parsed = ArchitectureParser.Parse(architecture)!;
        Assert.Equal(loss, parsed.Loss.Name);
        Assert.Equal(activations, string.Join(',', parsed.Layers.Select(layer => layer.Activation?.Name)));
    }

    private static (float[] Inputs, float[] Targets) Wide(int rows)
    {
        var (inputs, targets) = TrainingRows.Plane(rows);
        return (inputs, [.. targets.SelectMany(target => new[] { target, -target })]);
    }
}
