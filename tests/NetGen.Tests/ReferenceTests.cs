using System.Globalization;
using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Reference;
using NetGen.Tests.Support;
using Xunit.Abstractions;

namespace NetGen.Tests;

/// <summary>Every member of every network gives the figures of the naive reference network.</summary>
public class ReferenceTests(ITestOutputHelper output)
{
    public static TheoryData<string> All => [.. CaseCatalogue.All.Select(network => network.Name)];

    public static TheoryData<string> Named => [.. CaseCatalogue.Named.Select(network => network.Name)];

    private static readonly Lazy<CompiledCases> Plain = new(() => new CompiledCases("NetGen.Plain", CaseCatalogue.Named, isPlain: true));

    [Theory]
    [MemberData(nameof(All))]
    public void EveryMemberGivesTheReferenceFigures(string name) => Compare(name, Emitted.Create(CaseCatalogue.Find(name)));

    [Theory]
    [MemberData(nameof(Named))]
    public void EveryMemberOfPlainCodeGivesTheReferenceFigures(string name) => Compare(name, Plain.Value.Create(name));

    private void Compare(string name, Emitted net)
    {
        var network = net.Case;
        var failures = new Failures(name);
        foreach (var samples in new[] { 1, 5, 37 })
        {
            var draw = new SampleDraw(network, samples);
            var parameters = draw.Parameters();
            net.Parameters = parameters;
            failures.SameBits("GetParameters", parameters, net.Parameters);
            var reference = new ReferenceNetwork(network, parameters);
            CompareForward(net, reference, draw.Inputs(samples), failures);
            if (network.Loss is not null)
            {
                CompareTraining(net, reference, parameters, draw, samples, failures);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reference error in {network.Precision}: {failures.LargestError:E2} ({name})"));
        failures.AssertNone();
    }

    private static void CompareForward(Emitted net, ReferenceNetwork reference, double[] x, Failures failures)
    {
        var tolerance = Tolerance.Of(net.Case);
        foreach (var sample in x.Chunk(net.Case.Inputs))
        {
            failures.Near("Forward", reference.Forward(sample), net.Forward(sample), tolerance);
        }

        failures.Near("ForwardBatch", reference.Forward(x), net.ForwardBatch(x), tolerance);
    }

    private static void CompareTraining(Emitted net, ReferenceNetwork reference, double[] parameters, SampleDraw draw, int samples, Failures failures)
    {
        var (x, t) = (draw.Inputs(samples), draw.Targets(samples));
        var (tolerance, rate) = (Tolerance.Of(net.Case), draw.Round(0.1));
        var loss = reference.Loss(x, t);
        var gradient = new double[parameters.Length];
        Array.Fill(gradient, double.NaN);
        failures.Near($"ComputeLoss of {samples}", loss, net.ComputeLoss(x, t), tolerance);
        failures.Near($"Backward's loss of {samples}", loss, net.Backward(x, t, gradient), tolerance);
        failures.Near($"Backward of {samples}", reference.Gradient(x, t), gradient, tolerance);
        failures.SameBits("parameters after Backward", parameters, net.Parameters);

        failures.Near($"TrainBatch's loss of {samples}", loss, net.TrainBatch(x, t, rate), tolerance);
        failures.Near($"parameters after TrainBatch of {samples}", reference.Step(x, t, rate), net.Parameters, tolerance);

        net.Parameters = parameters;
        var (sample, target) = (x[..net.Case.Inputs], t[..net.Case.Outputs]);
        failures.Near("TrainStep's loss", reference.Loss(sample, target), net.TrainStep(sample, target, rate), tolerance);
        failures.Near("parameters after TrainStep", reference.Step(sample, target, rate), net.Parameters, tolerance);
    }
}
