using NetGen.Generator.Programs;
using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Checks;

namespace NetGen.Generator.Tests.Programs;

/// <summary>Compares the derived gradient of a network with central differences of what its program computes forward, at one sample.</summary>
internal sealed class GradientCheck
{
    private const double Bound = 1e-6;

    private readonly LayeredNetwork _network;
    private readonly LayeredSamples _samples;
    private readonly NetworkProgram _program;
    private readonly double[] _parameters;
    private readonly double[] _input;
    private readonly IReadOnlyList<double[]>? _masks;
    private readonly List<string> _failures = [];

    /// <param name="network">The network.</param>
    /// <param name="seed">Of its parameters and the sample.</param>
    /// <param name="isTraining">Whether dropout leaves something out.</param>
    /// <param name="backward">Changes the steps back: a mutant.</param>
    public GradientCheck(LayeredNetwork network, int seed, bool isTraining, Func<IReadOnlyList<Op>, IReadOnlyList<Op>>? backward = null)
    {
        _network = network;
        _samples = new LayeredSamples(network, seed);
        var program = Lowering.Lower(LayeredModels.Of(network));
        _program = program with { Backward = backward?.Invoke(program.Backward) ?? program.Backward };
        _parameters = _samples.Parameters(_program.Parameters.Select(parameter => parameter.Dimensions.ToArray()));
        _input = _samples.Input();
        _masks = isTraining ? [.. _program.Dropouts.Select(dropout => _samples.Mask(dropout.Factors.Shape.Size, dropout.Rate))] : null;
    }

    /// <summary>Numbers that were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>Numbers that were not: the loss has a kink there.</summary>
    public int Skipped { get; private set; }

    /// <summary>What differs.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>The network's own loss, by some parameters and inputs.</summary>
    public void CompareLoss(int places)
    {
        if (_network.Loss != Loss.External)
        {
            var targets = _samples.Targets();
            Compare("loss", With(_parameters).Backward(_input, targets), (parameters, input) => With(parameters).Loss(input, targets).Loss, places);
        }
    }

    /// <summary>A sum of the outputs with weights: the loss of somebody who gives these as derivatives.</summary>
    public void CompareGiven(int places)
    {
        var weights = _samples.OutputGradient();
        Compare("given", With(_parameters).BackwardFrom(_input, weights), (parameters, input) => With(parameters).Forward(input).Outputs.Zip(weights, (y, w) => y * w).Sum(), places);
    }

    private ProgramInterpreter With(double[] parameters) => new(_program, parameters, _masks);

    private void Compare(string name, ProgramRun run, Func<double[], double[], double> loss, int places)
    {
        var expected = run.Gradient;
        var learns = _program.Parameters.SelectMany(parameter => Enumerable.Repeat(parameter.IsTrainable, parameter.Count)).ToArray();
        for (var i = 0; i < expected.Length; i++)
        {
            if (double.IsNaN(expected[i]) || (!learns[i] && expected[i] != 0))
            {
                _failures.Add($"{_network} {name}: parameter {i} has the gradient {expected[i]}{(learns[i] ? string.Empty : " and is frozen")}");
            }
        }

        var learning = Enumerable.Range(0, expected.Length).Where(i => learns[i]).ToArray();
        Compare(name + " by parameter", expected, _samples.Places(learning.Length, places).Select(place => learning[place]), _parameters, parameters => loss(parameters, _input));
        if (_network.HasInputGradient)
        {
            Compare(name + " by input", run.InputGradient, _samples.Places(_input.Length, places), _input, input => loss(_parameters, input));
        }
    }

    private void Compare(string name, double[] gradient, IEnumerable<int> places, double[] at, Func<double[], double> loss)
    {
        var bound = Bound * Math.Max(1e-2, gradient.Where(double.IsFinite).Select(Math.Abs).Append(0).Max());
        foreach (var place in places)
        {
            var slope = CentralDifference.SlopeOf(change => loss([.. at.Select((number, i) => i == place ? number + change : number)]), bound);
            if (slope is null)
            {
                Skipped++;
                continue;
            }

            Compared++;
            if (!(Math.Abs(slope.Value - gradient[place]) <= bound))
            {
                _failures.Add(FormattableString.Invariant($"{_network} {name} {place}: {gradient[place]:R}, by differences {slope:R}"));
            }
        }
    }
}
