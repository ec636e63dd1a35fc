using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;
using NetGen.Training;

namespace NetGen.Tests.Labels;

/// <summary>Outputs that are sequences or images have a label for each position: whatever takes labels does what it does with the targets that they stand for.</summary>
public sealed class PositionLabelTests
{
    private static readonly LayeredNetwork[] Networks =
    [
        .. new[] { Layout.ChannelsLast, Layout.ChannelsFirst }.SelectMany(layout => new[] { Precision.Single, Precision.Double }, (layout, precision) => (layout, precision)).SelectMany(pair => new[]
        {
            Of("Tagged", pair.layout, pair.precision, new(2, 1, 6, 2), new(LayeredKind.Gru) { Units = 3, IsSequence = true }, new(LayeredKind.Dense) { Units = 4, Activation = Activation.Softmax }),
            Of("Painted", pair.layout, pair.precision, new(3, 3, 4, 2), new LayeredLayer(LayeredKind.Conv2D) { Units = 3, KernelHeight = 3, KernelWidth = 3, Padding = Padding.Same, Activation = Activation.Softmax }),
        }),
    ];

    private static readonly Lazy<CompiledLayered> Vector = new(() => new CompiledLayered("NetGen.LabelledPositions", Networks));
    private static readonly Lazy<CompiledLayered> Plain = new(() => new CompiledLayered("NetGen.LabelledPositionsPlain", Networks, isPlain: true));

    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 5)]
    [InlineData(false, 150)]
    [InlineData(true, 1)]
    [InlineData(true, 150)]
    public void LabelsAreTheTargetsThatTheyStandFor(bool isPlain, int samples) => Assert.All(Networks, network =>
    {
        if (network.Precision == Precision.Single)
        {
            Compare<float>(network, isPlain, samples);
        }
        else
        {
            Compare<double>(network, isPlain, samples);
        }
    });

    [Fact]
    public void WrongLabelsAreRefused() => Assert.All(Networks.Where(network => network.Precision == Precision.Double), network =>
    {
        var twin = Vector.Value.Create(network);
        var (net, before, positions) = ((IClassTrainable<double>)twin.Instance, twin.Parameters, network.OutputShape.Positions);
        var inputs = new double[2 * network.Inputs];
        var gradient = new double[net.ParameterCount];
        Assert.Equal(network.OutputShape.Channels, net.ClassCount);
        Assert.Equal(positions, ((ILabelledPositions)net).LabelsPerSample);
        foreach (var length in new[] { 0, 2, (2 * positions) - 1 })
        {
            var labels = new int[length];
            foreach (var call in new Action[] { () => net.TrainBatch(inputs, labels.AsSpan(), 0.1), () => net.ComputeLoss(inputs, labels.AsSpan()), () => net.Backward(inputs, labels.AsSpan(), gradient), () => net.Fit(inputs, labels.AsSpan()), () => net.Evaluate(inputs, labels.AsSpan()) })
            {
                var refused = Assert.Throws<ArgumentException>(call);
                Assert.Equal("labels", refused.ParamName);
                Assert.Contains($"needs {2 * positions}: 2 samples of {positions}", refused.Message, StringComparison.Ordinal);
            }
        }

        var wrong = new int[2 * positions];
        wrong[^1] = net.ClassCount;
        Assert.Equal("labels", Assert.Throws<ArgumentOutOfRangeException>(() => net.TrainBatch(inputs, wrong.AsSpan(), 0.1)).ParamName);
        Assert.Equal("label", Assert.Throws<ArgumentException>(() => net.TrainStep(inputs.AsSpan(0, network.Inputs), 1, 0.1)).ParamName);
        Assert.Contains("needs labels", Assert.Throws<ArgumentException>(() => net.Fit(inputs, new int[2 * positions].AsSpan(), new FitOptions { ClassWeights = new double[net.ClassCount] })).Message, StringComparison.Ordinal);
        Assert.Equal(before, twin.Parameters);
    });

    /// <summary>Each position counts in the report and in the accuracy of a run.</summary>
    [Fact]
    public void FitLearnsThemAndEvaluateCountsThem() => Assert.All(Networks.Where(network => network.Precision == Precision.Single), network =>
    {
        const int Samples = 40;
        var net = (IClassTrainable<float>)Vector.Value.Create(network).Instance;
        var (inputs, labels) = Data(network, Samples);
        var x = LayeredTwin<float>.Narrow(inputs);
        var result = net.Fit(x, labels.AsSpan(), new FitOptions { Epochs = 30, BatchSize = 8, LearningRate = Schedule.Constant(0.05), ValidationSplit = 0.2 });
        Assert.True(result.History[^1].Loss < result.History[0].Loss);
        var report = net.Evaluate(x, labels.AsSpan());
        var outputs = net.Predict<float>(x);
        var right = Enumerable.Range(0, labels.Length).Count(n => labels[n] == Enumerable.Range(0, net.ClassCount).MaxBy(label => outputs[Place(network, n, label)]));
        Assert.Equal(labels.Length, report.Confusion.Cast<int>().Sum());
        Assert.Equal(right / (double)labels.Length, report.Accuracy, 12);
    });

    [Fact]
    public void NothingIsAllocated()
    {
        var network = Networks[0];
        var net = (IClassTrainable<float>)Vector.Value.Create(network).Instance;
        var (inputs, labels) = Data(network, 70);
        var x = LayeredTwin<float>.Narrow(inputs);
        Assert.Equal(0, Allocation.BytesOf(() => net.TrainBatch(x, labels.AsSpan(), 0f), 100));
    }

    private static LayeredNetwork Of(string name, Layout layout, Precision precision, LayeredShape input, params LayeredLayer[] layers) =>
        new($"{name}{layout}{precision}", input.Sides(layout), layers, Loss.CrossEntropy) { Layout = layout, Precision = precision };

    private static void Compare<T>(LayeredNetwork network, bool isPlain, int samples)
        where T : struct, IConvertible
    {
        var (ofLabels, ofTargets) = ((isPlain ? Plain : Vector).Value.Create(network), (isPlain ? Plain : Vector).Value.Create(network));
        var (net, other) = ((IClassTrainable<T>)ofLabels.Instance, (IClassTrainable<T>)ofTargets.Instance);
        var (inputs, labels) = Data(network, samples);
        var x = LayeredTwin<T>.Narrow(inputs);
        var values = new double[samples * network.OutputShape.Size];
        for (var n = 0; n < labels.Length; n++)
        {
            values[Place(network, n, labels[n])] = 1;
        }

        var (targets, rate) = (LayeredTwin<T>.Narrow(values), LayeredTwin<T>.Narrow([0.25])[0]);
        var (gradient, expected) = (new T[net.ParameterCount], new T[net.ParameterCount]);
        Assert.Equal(other.ComputeLoss(x, targets), ComputeLoss(net, x, labels));
        Assert.Equal(other.Backward(x, targets, expected), Backward(net, x, labels, gradient));
        Assert.Equal(expected, gradient);
        net.MaxDegreeOfParallelism = 2;
        Assert.Equal(other.TrainBatch(x, targets, rate), net.TrainBatch(x, labels.AsSpan(), rate));
        Assert.Equal(ofTargets.Parameters, ofLabels.Parameters);
    }

    private static T ComputeLoss<T>(IClassTrainable<T> net, T[] inputs, int[] labels)
        where T : struct => net is IClassTrainable<float> single
            ? (T)(object)single.ComputeLoss((float[])(object)inputs, labels.AsSpan())
            : (T)(object)((IClassTrainable<double>)net).ComputeLoss((double[])(object)inputs, labels.AsSpan());

    private static T Backward<T>(IClassTrainable<T> net, T[] inputs, int[] labels, T[] gradient)
        where T : struct => net is IClassTrainable<float> single
            ? (T)(object)single.Backward((float[])(object)inputs, labels.AsSpan(), (float[])(object)gradient)
            : (T)(object)((IClassTrainable<double>)net).Backward((double[])(object)inputs, labels.AsSpan(), (double[])(object)gradient);

    // Classes that follow from the inputs, so that they can be learned.
    private static (double[] Inputs, int[] Labels) Data(LayeredNetwork network, int samples)
    {
        var (draw, shape) = (new LayeredSamples(network, 8), network.OutputShape);
        double[] inputs = [.. Enumerable.Range(0, samples).SelectMany(_ => draw.Input())];
        int[] labels = [.. Enumerable.Range(0, samples * shape.Positions).Select(n =>
        {
            var first = n / shape.Positions * network.Inputs;
            var place = network.Layout == Layout.ChannelsFirst ? n % shape.Positions : n % shape.Positions * network.Shapes[0].Channels;
            return inputs[first + place] < -0.5 ? 0 : inputs[first + place] < 0.5 ? 1 : 2;
        })];
        return (inputs, labels);
    }

    private static int Place(LayeredNetwork network, int index, int label)
    {
        var shape = network.OutputShape;
        var (sample, position) = (index / shape.Positions, index % shape.Positions);
        return (sample * shape.Size) + (network.Layout == Layout.ChannelsFirst ? (label * shape.Positions) + position : (position * shape.Channels) + label);
    }
}
