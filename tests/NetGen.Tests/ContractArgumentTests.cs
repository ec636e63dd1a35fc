using System.Globalization;
using System.Reflection;
using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;
using NetGen.Weights;

namespace NetGen.Tests;

/// <summary>Labels and learning rates out of range are refused; labels and targets mean the same; inference networks cannot train.</summary>
public class ContractArgumentTests
{
    private const double Rate = 0.125;

    public static TheoryData<string> Trainable => [.. CaseCatalogue.Named.Where(network => network.Loss is not null).Select(network => network.Name)];

    /// <summary>What the design promises the overloads for: softmax with cross-entropy, and single outputs.</summary>
    public static TheoryData<string> Labelled => [.. CaseCatalogue.All.Where(network => network.Loss == Loss.CrossEntropy || (network.Loss is not null && network.Outputs == 1)).Select(network => network.Name)];

    public static TheoryData<string> InferenceOnly => [.. CaseCatalogue.All.Where(network => network.Loss is null).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Labelled))]
    public void LabelsOutOfRangeAreRefused(string name)
    {
        var net = Emitted.Create(CaseCatalogue.Find(name), seed: 3);
        Assert.True(net.HasLabels && net.HasClassify, $"{name} lacks the overloads for labels");
        var (failures, draw) = (new Failures(name), new SampleDraw(net.Case, 1));
        var (x, classes) = (draw.Inputs(3), Math.Max(2, net.Case.Outputs));
        foreach (var label in new[] { -1, classes, int.MinValue, int.MaxValue })
        {
            Refused(failures, net, "label", label, () => net.TrainStep(x[..net.Case.Inputs], label, Rate));
            Refused(failures, net, "labels", label, () => net.TrainBatch(x, [label, 0, 0], Rate));
            Refused(failures, net, "labels", label, () => net.TrainBatch(x, [0, 1, label], Rate));
        }

        failures.AssertNone();
        ContractChecks.StillTrains(net);
    }

    [Theory]
    [MemberData(nameof(Trainable))]
    public void LearningRatesThatAreNotFiniteAreRefused(string name)
    {
        var net = Emitted.Create(CaseCatalogue.Find(name), seed: 3);
        var (failures, draw) = (new Failures(name), new SampleDraw(net.Case, 1));
        var (x, t, labels) = (draw.Inputs(2), draw.Targets(2), draw.Labels(2));
        var (sample, target) = (x[..net.Case.Inputs], t[..net.Case.Outputs]);
        foreach (var rate in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            Refused(failures, net, "learningRate", rate, () => net.TrainStep(sample, target, rate));
            Refused(failures, net, "learningRate", rate, () => net.TrainBatch(x, t, rate));
            if (net.HasLabels)
            {
                Refused(failures, net, "learningRate", rate, () => net.TrainStep(sample, labels[0], rate));
                Refused(failures, net, "learningRate", rate, () => net.TrainBatch(x, labels, rate));
            }
        }

        failures.AssertNone();
        ContractChecks.StillTrains(net);
    }

    [Theory]
    [MemberData(nameof(Labelled))]
    public void ALabelIsItsOneHotTarget(string name)
    {
        var network = CaseCatalogue.Find(name);
        var (byLabel, byTarget) = (Emitted.Create(network, seed: 5), Emitted.Create(network, seed: 5));
        var (failures, draw) = (new Failures(name), new SampleDraw(network, 2));
        var (x, labels, rate) = (draw.Inputs(9), draw.Labels(9), draw.Round(0.1));
        var parameters = draw.Parameters();
        (byLabel.Parameters, byTarget.Parameters) = (parameters, parameters);
        for (var n = 0; n < labels.Length; n++)
        {
            var sample = x[(n * network.Inputs)..((n + 1) * network.Inputs)];
            failures.SameBits("TrainStep's loss", [byTarget.TrainStep(sample, draw.OneHot(labels[n]), rate)], [byLabel.TrainStep(sample, labels[n], rate)]);
            failures.SameBits("parameters after TrainStep", byTarget.Parameters, byLabel.Parameters);
        }

        failures.SameBits("TrainBatch's loss", [byTarget.TrainBatch(x, [.. labels.SelectMany(draw.OneHot)], rate)], [byLabel.TrainBatch(x, labels, rate)]);
        failures.SameBits("parameters after TrainBatch", byTarget.Parameters, byLabel.Parameters);
        failures.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Labelled))]
    public void ClassifyIsTheLargestOutputOrTheThreshold(string name)
    {
        var net = Emitted.Create(CaseCatalogue.Find(name));
        var draw = new SampleDraw(net.Case, 4);
        net.Parameters = draw.Parameters();
        foreach (var sample in draw.Inputs(40).Chunk(net.Case.Inputs))
        {
            var outputs = net.Forward(sample);
            var expected = outputs.Length == 1 ? (outputs[0] >= 0.5 ? 1 : 0) : Array.IndexOf(outputs, outputs.Max());
            Assert.Equal(expected, net.Classify(sample));
        }
    }

    [Theory]
    [MemberData(nameof(InferenceOnly))]
    public void InferenceOnlyNetworksHaveNoTrainingMembers(string name)
    {
        var network = CaseCatalogue.Find(name);
        var type = CaseNetworks.TypeOf(network);
        var number = network.Precision == Precision.Single ? typeof(float) : typeof(double);
        Assert.Equal([typeof(IClassifier<>).MakeGenericType(number), typeof(INetwork<>).MakeGenericType(number), typeof(IWeightMemory)], type.GetInterfaces());
        var training = new[] { "Train", "Backward", "Loss", "Gradient" };
        var everything = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;
        Assert.DoesNotContain(type.GetMembers(everything), member => training.Any(member.Name.Contains));
    }

    [Fact]
    public void SizesAreConstantsThatTheInterfaceRepeats() => Assert.All(CaseCatalogue.All, network =>
    {
        var type = CaseNetworks.TypeOf(network);
        Assert.Equal(network.Inputs, type.GetField("InputSize")!.GetRawConstantValue());
        Assert.Equal(network.Outputs, type.GetField("OutputSize")!.GetRawConstantValue());
        Assert.Equal(network.ParameterCount, type.GetField("ParameterCount")!.GetRawConstantValue());
        var sizes = network.Precision == Precision.Single
            ? (CaseNetworks.Create<float>(network).InputSize, CaseNetworks.Create<float>(network).OutputSize, CaseNetworks.Create<float>(network).ParameterCount)
            : (CaseNetworks.Create<double>(network).InputSize, CaseNetworks.Create<double>(network).OutputSize, CaseNetworks.Create<double>(network).ParameterCount);
        Assert.Equal((network.Inputs, network.Outputs, network.ParameterCount), sizes);
    });

    private static void Refused(Failures failures, Emitted net, string argument, double actual, Func<double> call)
    {
        var text = actual.ToString(CultureInfo.InvariantCulture);
        var what = $"{argument} of {text}";
        ContractChecks.Keeps(failures, net, what, () =>
        {
            if (Record.Exception(() => call()) is ArgumentException refusal)
            {
                ContractChecks.Names(failures, what, refusal, argument, text.TrimStart('-'));
            }
            else
            {
                failures.Add($"{what} is not refused");
            }

            return 0;
        });
    }
}
