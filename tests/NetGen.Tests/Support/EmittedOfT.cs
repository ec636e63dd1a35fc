using System.Numerics;

namespace NetGen.Tests.Support;

/// <summary>The emitted network of one precision; the optional overloads are found by their signatures.</summary>
internal sealed class Emitted<T> : Emitted
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly InputGradientFrom<T>? _inputGradient;

    public Emitted(object instance)
    {
        Network = (INetwork<T>)instance;
        TrainLabel = Find<LabelStep<T>>(instance, "TrainStep", typeof(ReadOnlySpan<T>), typeof(int), typeof(T));
        TrainLabels = Find<LabelBatch<T>>(instance, "TrainBatch", typeof(ReadOnlySpan<T>), typeof(ReadOnlySpan<int>), typeof(T));
        _inputGradient = Find<InputGradientFrom<T>>(instance, "BackwardFrom", typeof(ReadOnlySpan<T>), typeof(ReadOnlySpan<T>), typeof(Span<T>), typeof(Span<T>));
        Classifier = Find<Classifier<T>>(instance, "Classify", typeof(ReadOnlySpan<T>));
    }

    public INetwork<T> Network { get; }

    public ITrainableNetwork<T> Trainable => (ITrainableNetwork<T>)Network;

    public LabelStep<T>? TrainLabel { get; }

    public LabelBatch<T>? TrainLabels { get; }

    public Classifier<T>? Classifier { get; }

    public override object Instance => Network;

    public override int Inputs => Network.InputSize;

    public override int Outputs => Network.OutputSize;

    public override int ParameterCount => Network.ParameterCount;

    public override bool HasClassify => Classifier is not null;

    public override bool HasLabels => TrainLabel is not null && TrainLabels is not null;

    public override bool IsTrainable => Network is ITrainableNetwork<T>;

    public static T[] Narrow(double[] values) => Array.ConvertAll(values, T.CreateChecked);

    public override void Forward(double[] input, double[] output) =>
        Through(output, buffer => Network.Forward(Narrow(input), buffer));

    public override void ForwardBatch(double[] inputs, double[] outputs) =>
        Through(outputs, buffer => Network.ForwardBatch(Narrow(inputs), buffer));

    public override void GetParameters(double[] destination) => Through(destination, buffer => Network.GetParameters(buffer));

    public override void SetParameters(double[] source) => Network.SetParameters(Narrow(source));

    public override double ComputeLoss(double[] inputs, double[] targets) =>
        Widen(Trainable.ComputeLoss(Narrow(inputs), Narrow(targets)));

    public override double Backward(double[] inputs, double[] targets, double[] gradient)
    {
        var loss = T.Zero;
        Through(gradient, buffer => loss = Trainable.Backward(Narrow(inputs), Narrow(targets), buffer));
        return Widen(loss);
    }

    public override double TrainStep(double[] input, double[] target, double rate) =>
        Widen(Trainable.TrainStep(Narrow(input), Narrow(target), T.CreateChecked(rate)));

    public override double TrainBatch(double[] inputs, double[] targets, double rate) =>
        Widen(Trainable.TrainBatch(Narrow(inputs), Narrow(targets), T.CreateChecked(rate)));

    public override double TrainStep(double[] input, int label, double rate) =>
        Widen(TrainLabel!(Narrow(input), label, T.CreateChecked(rate)));

    public override double TrainBatch(double[] inputs, int[] labels, double rate) =>
        Widen(TrainLabels!(Narrow(inputs), labels, T.CreateChecked(rate)));

    public override int Classify(double[] input) => Classifier!(Narrow(input));

    public IGradientNetwork<T> Learner => (IGradientNetwork<T>)Network;

    public override int MaxDegreeOfParallelism
    {
        get => Learner.MaxDegreeOfParallelism;
        set => Learner.MaxDegreeOfParallelism = value;
    }

    public override void ResetOptimizer() => Learner.ResetOptimizer();

    public override void BackwardFrom(double[] inputs, double[] outputGradients, double[] gradient) =>
        Through(gradient, buffer => Learner.BackwardFrom(Narrow(inputs), Narrow(outputGradients), buffer));

    public override bool HasInputGradient => _inputGradient is not null;

    public override double[] InputGradient(double[] inputs, double[] targets)
    {
        var gradient = new T[inputs.Length];
        ((IDifferentiableNetwork<T>)Network).Backward(Narrow(inputs), Narrow(targets), new T[ParameterCount], gradient);
        return Array.ConvertAll(gradient, Widen);
    }

    public override double[] InputGradientFrom(double[] inputs, double[] outputGradients)
    {
        var gradient = new T[inputs.Length];
        _inputGradient!(Narrow(inputs), Narrow(outputGradients), new T[ParameterCount], gradient);
        return Array.ConvertAll(gradient, Widen);
    }

    public override bool TrainFrom(double[] inputs, double[] outputGradients, double rate) =>
        Learner.TrainFrom(Narrow(inputs), Narrow(outputGradients), T.CreateChecked(rate));

    public override bool ApplyGradient(double[] gradient, double rate) => Learner.ApplyGradient(Narrow(gradient), T.CreateChecked(rate));

    private static double Widen(T value) => double.CreateChecked(value);

    private static void Through(double[] values, Action<T[]> call)
    {
        var buffer = Narrow(values);
        try
        {
            call(buffer);
        }
        finally
        {
            Array.ConvertAll(buffer, Widen).CopyTo(values, 0);
        }
    }

    private static TDelegate? Find<TDelegate>(object instance, string name, params Type[] parameters)
        where TDelegate : Delegate => instance.GetType().GetMethod(name, parameters)?.CreateDelegate<TDelegate>(instance);
}
