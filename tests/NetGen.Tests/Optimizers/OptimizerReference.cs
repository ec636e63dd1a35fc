using System.Globalization;
using NetGen.Tests.Cases;
using NetGen.Tests.Reference;

namespace NetGen.Tests.Optimizers;

/// <summary>
/// Every optimizer a second time, from its published formula in PyTorch's conventions, on arrays of double and the gradient of <see cref="ReferenceNetwork"/>.
/// Nothing is shared with the generator: options are read from the text that a user writes.
/// </summary>
internal sealed class OptimizerReference
{
    private readonly NetworkCase? _network;
    private readonly IReadOnlySet<int> _biases;
    private readonly string _name;
    private readonly Dictionary<string, string> _options;
    private readonly double[] _first, _second, _third;
    private int _step;

    public OptimizerReference(NetworkCase network, double[] parameters)
        : this(network.Optimizer!, parameters, Biases(network)) => _network = network;

    /// <param name="optimizer">The rule, as a user writes it.</param>
    /// <param name="parameters">Those that learn.</param>
    /// <param name="biases">Those among them that are no weights.</param>
    public OptimizerReference(string optimizer, double[] parameters, IReadOnlySet<int> biases)
    {
        (Parameters, _biases) = ([.. parameters], biases);
        var parts = optimizer.TrimEnd(')').Split('(');
        _name = parts[0];
        _options = parts.Skip(1).SelectMany(list => list.Split(',')).Where(part => part.Trim().Length > 0).ToDictionary(part => part.Split('=')[0].Trim(), part => part.Split('=')[1].Trim());
        (_first, _second, _third) = (new double[parameters.Length], new double[parameters.Length], new double[parameters.Length]);
    }

    public double[] Parameters { get; }

    /// <summary>A step on a batch.</summary>
    public void Step(double[] inputs, double[] targets, double rate) => Step(new ReferenceNetwork(_network!, Parameters).Gradient(inputs, targets), rate);

    /// <summary>A step along a gradient.</summary>
    public void Step(double[] gradient, double rate)
    {
        gradient = [.. gradient];
        _step++;
        if (Real("ClipNorm", 0) is > 0 and var longest)
        {
            var norm = Math.Sqrt(gradient.Sum(value => value * value));
            gradient = [.. gradient.Select(value => value * Math.Min(1, longest / (norm + 1e-6)))];
        }

        if (Real("ClipValue", 0) is > 0 and var largest)
        {
            gradient = [.. gradient.Select(value => Math.Clamp(value, -largest, largest))];
        }

        var decay = Real("WeightDecay", _name == "AdamW" ? 0.01 : 0);
        for (var i = 0; i < gradient.Length; i++)
        {
            var decays = decay > 0 && (!_biases.Contains(i) || !Is("DecayBiases", false));
            if (decays && (_name is "AdamW" or "Lion"))
            {
                Parameters[i] *= 1 - (rate * decay);
            }
            else if (decays)
            {
                gradient[i] += decay * Parameters[i];
            }

            Parameters[i] -= rate * Direction(i, gradient[i]);
        }
    }

    private double Direction(int i, double g) => _name switch
    {
        "Sgd" => Momentum(i, g),
        "Adam" or "AdamW" => Adam(i, g),
        "RmsProp" => RmsProp(i, g),
        "Adagrad" => Adagrad(i, g),
        "Lion" => Lion(i, g),
        _ => throw new InvalidOperationException($"{_name} has no formula here."),
    };

    private double Momentum(int i, double g)
    {
        var momentum = Real("Momentum", 0);
        if (momentum == 0)
        {
            return g;
        }

        _first[i] = _step == 1 ? g : (momentum * _first[i]) + ((1 - Real("Dampening", 0)) * g);
        return Is("Nesterov", true) ? g + (momentum * _first[i]) : _first[i];
    }

    private double Adam(int i, double g)
    {
        var (beta1, beta2) = (Real("Beta1", 0.9), Real("Beta2", 0.999));
        _first[i] = (beta1 * _first[i]) + ((1 - beta1) * g);
        _second[i] = (beta2 * _second[i]) + ((1 - beta2) * g * g);
        _third[i] = Math.Max(_third[i], _second[i]);
        var root = Math.Sqrt(Is("AmsGrad", true) ? _third[i] : _second[i]) / Math.Sqrt(1 - Math.Pow(beta2, _step));
        return _first[i] / (1 - Math.Pow(beta1, _step)) / (root + Real("Epsilon", 1e-8));
    }

    private double RmsProp(int i, double g)
    {
        var (alpha, momentum) = (Real("Alpha", 0.99), Real("Momentum", 0));
        _first[i] = (alpha * _first[i]) + ((1 - alpha) * g * g);
        _second[i] = (alpha * _second[i]) + ((1 - alpha) * g);
        var variance = Is("Centered", true) ? Math.Max(0, _first[i] - (_second[i] * _second[i])) : _first[i];
        var step = g / (Math.Sqrt(variance) + Real("Epsilon", 1e-8));
        _third[i] = (momentum * _third[i]) + step;
        return momentum > 0 ? _third[i] : step;
    }

    private double Adagrad(int i, double g)
    {
        _first[i] += g * g;
        return g / (Math.Sqrt(_first[i]) + Real("Epsilon", 1e-10));
    }

    private double Lion(int i, double g)
    {
        var (beta1, beta2) = (Real("Beta1", 0.9), Real("Beta2", 0.99));
        var sign = Math.Sign((beta1 * _first[i]) + ((1 - beta1) * g));
        _first[i] = (beta2 * _first[i]) + ((1 - beta2) * g);
        return sign;
    }

    private static HashSet<int> Biases(NetworkCase network)
    {
        var (found, start, inputs) = (new HashSet<int>(), 0, network.Inputs);
        foreach (var layer in network.Layers)
        {
            start += inputs * layer.Units;
            for (var unit = 0; layer.UseBias && unit < layer.Units; unit++)
            {
                found.Add(start++);
            }

            inputs = layer.Units;
        }

        return found;
    }

    private double Real(string name, double missing) => _options.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : missing;

    private bool Is(string name, bool value) => _options.TryGetValue(name, out var text) && bool.Parse(text) == value;
}
