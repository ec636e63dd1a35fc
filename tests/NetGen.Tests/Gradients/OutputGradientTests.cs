using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Reference;
using NetGen.Tests.Support;

namespace NetGen.Tests.Gradients;

/// <summary>Training by somebody else's loss: every network passes given ∂loss/∂output down as the naive reference does, and steps along it.</summary>
public class OutputGradientTests
{
    private static readonly Lazy<CompiledCases> Plain = new(() => new CompiledCases("NetGen.Plain.Given", CaseCatalogue.Named, isPlain: true));

    private static readonly NetworkCase[] Forms =
    [
        new("ExternalLanes", 3, [new(8, Activation.Tanh), new(2, Activation.Identity)], Loss.External),
        new("ExternalSoftmax", 4, [new(9, Activation.Silu), new(3, Activation.Softmax)], Loss.External, Precision.Double, Optimizer: "Adam"),
        new("ExternalTiles", 7, [new(64, Activation.Tanh), new(33, Activation.Relu), new(5, Activation.Softmax)], Loss.External, Optimizer: "RmsProp"),
        new("ExternalLaneOutputs", 12, [new(40, Activation.Sigmoid), new(17, Activation.Tanh)], Loss.External, Precision.Double),
        new("ExternalOne", 30, [new(60, Activation.Relu), new(1, Activation.Identity, UseBias: false)], Loss.External, Reduction: Reduction.Sum),
    ];

    private static readonly Lazy<CompiledCases> Vector = new(() => new CompiledCases("NetGen.External", Forms));
    private static readonly Lazy<CompiledCases> PlainForms = new(() => new CompiledCases("NetGen.External.Plain", Forms, isPlain: true));

    public static TheoryData<string> Trainable => [.. CaseCatalogue.All.Where(network => network.Loss is not null).Select(network => network.Name)];

    public static TheoryData<string> Named => [.. CaseCatalogue.Named.Where(network => network.Loss is not null).Select(network => network.Name)];

    public static TheoryData<string> External => [.. Forms.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Trainable))]
    public void BackwardFromIsTheReferenceGradient(string name) => Compare(Emitted.Create(CaseCatalogue.Find(name)));

    [Theory]
    [MemberData(nameof(Named))]
    public void BackwardFromOfPlainCodeIsTheReferenceGradient(string name) => Compare(Plain.Value.Create(name));

    [Theory]
    [MemberData(nameof(External))]
    public void ANetworkWithoutALossOfItsOwnIsTrainedByWhatItIsGiven(string name)
    {
        var (vector, plain) = (Vector.Value.Create(name), PlainForms.Value.Create(name));
        Assert.False(vector.IsTrainable);
        Compare(vector);
        Compare(plain);
        var (draw, failures) = (new SampleDraw(vector.Case, 8), new Failures(name));
        plain.Parameters = vector.Parameters;
        for (var step = 0; step < 6; step++)
        {
            var (inputs, slopes) = (draw.Inputs(1 + (9 * step)), Slopes(vector.Case, 1 + (9 * step), step));
            Assert.True(vector.TrainFrom(inputs, slopes, 0.01));
            Assert.True(plain.TrainFrom(inputs, slopes, 0.01));
            failures.SameBits($"parameters of step {step}", vector.Parameters, plain.Parameters);
        }

        failures.AssertNone();
    }

    /// <summary>Plain descent by a given gradient is parameter − rate · gradient; the same gradient applied in common order takes the same step.</summary>
    [Theory]
    [MemberData(nameof(Named))]
    public void TrainFromStepsAlongTheGradientAndSoDoesApplyGradient(string name)
    {
        var net = Emitted.Create(CaseCatalogue.Find(name));
        var (draw, failures) = (new SampleDraw(net.Case, 6), new Failures(name));
        var start = draw.Parameters();
        net.Parameters = start;
        var (inputs, slopes) = (draw.Inputs(11), Slopes(net.Case, 11, 2));
        var gradient = new double[net.Case.ParameterCount];
        net.BackwardFrom(inputs, slopes, gradient);
        Assert.True(net.TrainFrom(inputs, slopes, 0.01));
        failures.Near("TrainFrom", [.. start.Zip(gradient, (w, g) => w - (0.01 * g))], net.Parameters, Tolerance.Of(net.Case));
        var stepped = net.Parameters;
        net.Parameters = start;
        Assert.True(net.ApplyGradient(gradient, 0.01));
        failures.SameBits("ApplyGradient", stepped, net.Parameters);
        failures.AssertNone();
    }

    [Theory]
    [InlineData("Iris")]
    [InlineData("Policy")]
    [InlineData("WideOdd")]
    public void WhatIsNotFiniteChangesNothing(string name)
    {
        var net = Emitted.Create(CaseCatalogue.Find(name), seed: 2);
        var before = net.Parameters;
        var (inputs, slopes) = (new SampleDraw(net.Case, 1).Inputs(3), Slopes(net.Case, 3, 1));
        slopes[1] = double.PositiveInfinity;
        Assert.False(net.TrainFrom(inputs, slopes, 0.1));
        var gradient = new double[before.Length];
        gradient[^1] = double.NaN;
        Assert.False(net.ApplyGradient(gradient, 0.1));
        Assert.Equal(before, net.Parameters);
        Assert.Throws<ArgumentException>(() => net.ApplyGradient(new double[before.Length + 1], 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => net.ApplyGradient(new double[before.Length], double.NaN));
        Assert.Throws<ArgumentException>(() => net.TrainFrom(inputs, new double[slopes.Length - 1], 0.1));
        Assert.Throws<ArgumentException>(() => net.BackwardFrom(inputs, slopes, new double[before.Length - 1]));
        Assert.Equal(before, net.Parameters);
    }

    private static void Compare(Emitted net)
    {
        var failures = new Failures(net.Case.Name);
        foreach (var samples in new[] { 1, 5, 37, 150 })
        {
            var draw = new SampleDraw(net.Case, samples);
            net.Parameters = draw.Parameters();
            var (inputs, slopes) = (draw.Inputs(samples), Slopes(net.Case, samples, samples));
            var gradient = new double[net.Case.ParameterCount];
            net.BackwardFrom(inputs, slopes, gradient);
            failures.Near($"BackwardFrom of {samples}", new ReferenceNetwork(net.Case, net.Parameters).GradientFrom(inputs, slopes), gradient, Tolerance.Of(net.Case));
        }

        failures.AssertNone();
    }

    // Numbers that both precisions have.
    private static double[] Slopes(NetworkCase network, int samples, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, samples * network.Outputs).Select(_ => (random.Next(2001) - 1000) / 1024.0)];
    }
}
