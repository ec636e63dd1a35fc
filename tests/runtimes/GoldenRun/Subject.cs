using System;

namespace NetGen.GoldenRun;

/// <summary>A network behind arrays of double: a float becomes a double and back without loss.</summary>
internal abstract class Subject
{
    public abstract int Inputs { get; }

    public abstract int Outputs { get; }

    public abstract double[] Parameters { get; set; }

    public static Subject Create(object network) => network is ITrainableNetwork<float> single
        ? new Subject<float>(single, value => (float)value, value => value)
        : new Subject<double>((ITrainableNetwork<double>)network, value => value, value => value);

    public abstract double[] Forward(double[] input);

    public abstract double[] ForwardBatch(double[] inputs);

    public abstract double ComputeLoss(double[] inputs, double[] targets);

    public abstract double[] Backward(double[] inputs, double[] targets);

    public abstract double TrainStep(double[] input, double[] target, double rate);

    public abstract double TrainBatch(double[] inputs, double[] targets, double rate);

    /// <summary>Trains on batches of three with a split, a schedule and weights; the loss of the last epoch.</summary>
    public abstract double Fit(double[] inputs, double[] targets, double rate);
}
