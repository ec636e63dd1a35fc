using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests;

/// <summary>Reading and training classes through the interfaces, and with a learning rate as C# writes it.</summary>
public class ClassTests
{
    public static TheoryData<string> All => [.. CaseCatalogue.All.Select(network => network.Name)];

    /// <summary>By the declaration, so that a run of other tests does not compile all networks to list these.</summary>
    public static TheoryData<string> Labelled => [.. CaseCatalogue.All.Where(network => network.Loss == Loss.CrossEntropy || (network.Loss is not null && network.Outputs == 1)).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void EveryNetworkClassifiesAndSaysMinusOneOfNaN(string name)
    {
        var net = Emitted.Create(CaseCatalogue.Find(name));
        var draw = new SampleDraw(net.Case, 3);
        net.Parameters = draw.Parameters();
        var input = draw.Inputs(1);
        var output = net.Forward(input);
        Assert.Equal(net.Case.Outputs == 1 ? (output[0] >= 0.5 ? 1 : 0) : Array.IndexOf(output, output.Max()), net.Classify(input));

        Array.Fill(input, double.NaN);
        if (net.Forward(input).Any(double.IsNaN))
        {
            Assert.Equal(-1, net.Classify(input));
        }
    }

    [Theory]
    [MemberData(nameof(Labelled))]
    public void LabelsGiveTheBitsOfTheirTargets(string name)
    {
        var net = Emitted.Create(CaseCatalogue.Find(name));
        Assert.True(net.HasLabels);
        var draw = new SampleDraw(net.Case, 4);
        var (inputs, labels) = (draw.Inputs(5), draw.Labels(5));
        var targets = labels.SelectMany(draw.OneHot).ToArray();
        var expected = new double[net.Case.ParameterCount];
        var loss = net.Backward(inputs, targets, expected);
        if (net.Instance is IClassTrainable<float> single)
        {
            var gradient = new float[net.Case.ParameterCount];
            Assert.Equal(loss, single.Backward(Emitted<float>.Narrow(inputs), labels, gradient));
            Assert.Equal(expected, gradient.Select(value => (double)value));
            Assert.Equal(net.ComputeLoss(inputs, targets), single.ComputeLoss(Emitted<float>.Narrow(inputs), labels));
        }
        else
        {
            var both = (IClassTrainable<double>)net.Instance;
            var gradient = new double[net.Case.ParameterCount];
            Assert.Equal(loss, both.Backward(inputs, labels, gradient));
            Assert.Equal(expected, gradient);
            Assert.Equal(net.ComputeLoss(inputs, targets), both.ComputeLoss(inputs, labels));
        }
    }

    [Fact]
    public void ALearningRateMayBeADouble()
    {
        float[] x = [0.5f, -1f, 0.25f, 2f], t = [0f, 1f, 0f];
        var (first, second) = ((IClassTrainable<float>)Emitted.Create(CaseCatalogue.Find("Iris")).Instance, (IClassTrainable<float>)Emitted.Create(CaseCatalogue.Find("Iris")).Instance);
        Assert.Equal(first.TrainStep(x, 1, 0.1f), second.TrainStep(x, 1, 0.1));
        Assert.Equal(first.TrainStep(x, t, 0.1f), second.TrainStep(x, t, 0.1));
        Assert.Equal(first.TrainBatch(x, t, 0.1f), second.TrainBatch(x, t, 0.1));
        Assert.Equal(first.TrainBatch(x, new[] { 2 }, 0.1f), second.TrainBatch(x, new[] { 2 }, 0.1));
    }

    [Fact]
    public void LabelsOutOfRangeAndInWrongNumberAreRefused()
    {
        var net = (IClassTrainable<float>)Emitted.Create(CaseCatalogue.Find("Iris")).Instance;
        Assert.Equal(3, net.ClassCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => net.ComputeLoss(new float[4], new[] { 3 }));
        Assert.Throws<ArgumentException>(() => net.ComputeLoss(new float[8], new[] { 1 }));
        Assert.Throws<ArgumentException>(() => net.Backward(new float[4], new[] { 1 }, new float[2]));
    }
}
