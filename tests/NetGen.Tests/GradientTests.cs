using System.Globalization;
using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;
using Xunit.Abstractions;

namespace NetGen.Tests;

/// <summary>The gradient of every trainable network is the slope of its own loss, whatever its formulas are.</summary>
public class GradientTests(ITestOutputHelper output)
{
    private const int Draws = 40;

    public static TheoryData<string> TrainableDoubles => [.. CaseCatalogue.All.Where(network => network is { Loss: not null, Precision: Precision.Double }).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(TrainableDoubles))]
    public void BackwardIsTheSlopeOfTheLoss(string name)
    {
        var network = CaseCatalogue.Find(name);
        AssertSlope(Emitted.Create(network));
    }

    // Rounding hides the slope of a network of floats, so its twin of doubles has it, and both have the same figures.
    [Theory]
    [InlineData("LoopsAndUnrolled")]
    public void DoubleTwinOfASingleNetworkHasTheSlopeOfTheLossAndItsFigures(string name)
    {
        var network = CaseCatalogue.Find(name);
        var twin = network with { Name = name + "Twin", Precision = Precision.Double };
        var inDouble = new CompiledCases("NetGen.Twins." + name, [twin]).Create(twin.Name);
        AssertSlope(inDouble);

        var inSingle = Emitted.Create(network);
        var draw = new SampleDraw(network, 1);
        var parameters = draw.Parameters();
        (inSingle.Parameters, inDouble.Parameters) = (parameters, parameters);
        var (x, t) = (draw.Inputs(5), draw.Targets(5));
        var failures = new Failures(name);
        failures.Near("ForwardBatch", inDouble.ForwardBatch(x), inSingle.ForwardBatch(x), Tolerance.Of(network));
        failures.Near("Backward", inDouble.Backward(x, t), inSingle.Backward(x, t), Tolerance.Of(network));
        failures.AssertNone();
    }

    private void AssertSlope(Emitted net)
    {
        var failures = new Failures(net.Case.Name);
        foreach (var samples in new[] { 1, 5 })
        {
            var found = false;
            for (var seed = 0; seed < Draws && !found; seed++)
            {
                var draw = new SampleDraw(net.Case, seed);
                var (parameters, x, t) = (draw.Parameters(), draw.Inputs(samples), draw.Targets(samples));
                var slope = CentralDifferences.Gradient(LossAt(net, x, t), parameters);
                if (slope is not null)
                {
                    found = true;
                    net.Parameters = parameters;
                    failures.Near($"Backward of {samples} (draw {seed})", slope, net.Backward(x, t), Tolerance.CentralDifferences);
                }
            }

            if (!found)
            {
                failures.Add($"has a kink within reach of the step at each of {Draws} draws of {samples} samples");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"central difference error: {failures.LargestError:E2} ({net.Case.Name})"));
        failures.AssertNone();
    }

    private static Func<double[], double> LossAt(Emitted net, double[] inputs, double[] targets) => parameters =>
    {
        net.Parameters = parameters;
        return net.ComputeLoss(inputs, targets);
    };
}
