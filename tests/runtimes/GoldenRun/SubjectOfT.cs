using System;
using NetGen.Training;

namespace NetGen.GoldenRun;

/// <summary>The network of one precision.</summary>
internal sealed class Subject<T> : Subject
    where T : struct
{
    private readonly ITrainableNetwork<T> _network;
    private readonly Func<double, T> _narrow;
    private readonly Func<T, double> _widen;

    public Subject(ITrainableNetwork<T> network, Func<double, T> narrow, Func<T, double> widen)
    {
        _network = network;
        _narrow = narrow;
        _widen = widen;
    }

    public override int Inputs => _network.InputSize;

    public override int Outputs => _network.OutputSize;

    public override double[] Parameters
    {
        get
        {
            var parameters = new T[_network.ParameterCount];
            _network.GetParameters(parameters);
            return Widen(parameters);
        }

        set => _network.SetParameters(Narrow(value));
    }

    public override double[] Forward(double[] input)
    {
        var output = new T[Outputs];
        _network.Forward(Narrow(input), output);
        return Widen(output);
    }

    public override double[] ForwardBatch(double[] inputs)
    {
        var outputs = new T[inputs.Length / Inputs * Outputs];
        _network.ForwardBatch(Narrow(inputs), outputs);
        return Widen(outputs);
    }

    public override double ComputeLoss(double[] inputs, double[] targets) => _widen(_network.ComputeLoss(Narrow(inputs), Narrow(targets)));

    public override double[] Backward(double[] inputs, double[] targets)
    {
        var gradient = new T[_network.ParameterCount];
        _network.Backward(Narrow(inputs), Narrow(targets), gradient);
        return Widen(gradient);
    }

    public override double TrainStep(double[] input, double[] target, double rate) =>
        _widen(_network.TrainStep(Narrow(input), Narrow(target), _narrow(rate)));

    public override double TrainBatch(double[] inputs, double[] targets, double rate) =>
        _widen(_network.TrainBatch(Narrow(inputs), Narrow(targets), _narrow(rate)));

    public override double Fit(double[] inputs, double[] targets, double rate)
    {
        var weights = new double[inputs.Length / Inputs];
        for (var n = 0; n < weights.Length; n++)
        {
            weights[n] = 0.5 + (n % 3);
        }

        var options = new FitOptions { Epochs = 5, BatchSize = 3, ValidationSplit = 0.25, LearningRate = Schedule.OneCycle(rate), SampleWeights = weights, RestoreBest = false };
        var history = _network.Fit(Narrow(inputs), Narrow(targets), options).History;
        options.SampleWeights = null;
        options.LearningRate = Schedule.Exponential(rate, 0.9, 7);
        history = _network.Fit(Narrow(inputs), Narrow(targets), options).History;
        return history.Count == options.Epochs ? history[history.Count - 1].Loss : double.NaN;
    }

    private T[] Narrow(double[] values) => Array.ConvertAll(values, value => _narrow(value));

    private double[] Widen(T[] values) => Array.ConvertAll(values, value => _widen(value));
}
