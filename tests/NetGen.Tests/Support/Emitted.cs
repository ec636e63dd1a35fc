using NetGen.Tests.Cases;

namespace NetGen.Tests.Support;

/// <summary>
/// An emitted network behind arrays of double, so that one test serves both precisions. A float becomes a double and back without
/// loss, so bits may be compared through it. Buffers that a member may write are copied back even when it throws.
/// </summary>
internal abstract class Emitted
{
    private readonly NetworkCase? _case;

    /// <summary>The declaration of a network of dense layers.</summary>
    public NetworkCase Case
    {
        get => _case ?? throw new InvalidOperationException("The network is not declared by dense layers.");
        init => _case = value;
    }

    public abstract int Inputs { get; }

    public abstract int Outputs { get; }

    public abstract int ParameterCount { get; }

    public double[] Parameters
    {
        get
        {
            var parameters = new double[ParameterCount];
            GetParameters(parameters);
            return parameters;
        }

        set => SetParameters(value);
    }

    /// <summary>The network itself, for what its contract does not show.</summary>
    public abstract object Instance { get; }

    public abstract bool HasClassify { get; }

    public abstract bool HasLabels { get; }

    public abstract bool IsTrainable { get; }

    public static Emitted Create(NetworkCase network, int seed = 0) => Create(network, CaseNetworks.TypeOf(network), seed);

    public static Emitted Create(NetworkCase network, Type type, int seed = 0)
    {
        var instance = Activator.CreateInstance(type, seed)!;
        return network.Precision == Precision.Single
            ? new Emitted<float>(instance) { Case = network }
            : new Emitted<double>(instance) { Case = network };
    }

    /// <summary>A network of layers of any kind.</summary>
    public static Emitted Create(Precision precision, Type type, int seed = 0)
    {
        var instance = Activator.CreateInstance(type, seed)!;
        return precision == Precision.Single ? new Emitted<float>(instance) : new Emitted<double>(instance);
    }

    public abstract void Forward(double[] input, double[] output);

    public abstract void ForwardBatch(double[] inputs, double[] outputs);

    public abstract void GetParameters(double[] destination);

    public abstract void SetParameters(double[] source);

    public abstract double ComputeLoss(double[] inputs, double[] targets);

    public abstract double Backward(double[] inputs, double[] targets, double[] gradient);

    public abstract double TrainStep(double[] input, double[] target, double rate);

    public abstract double TrainBatch(double[] inputs, double[] targets, double rate);

    public abstract double TrainStep(double[] input, int label, double rate);

    public abstract double TrainBatch(double[] inputs, int[] labels, double rate);

    public abstract int Classify(double[] input);

    public abstract void ResetOptimizer();

    public abstract void BackwardFrom(double[] inputs, double[] outputGradients, double[] gradient);

    /// <summary>Whether derivatives by the inputs are asked for.</summary>
    public abstract bool HasInputGradient { get; }

    /// <summary>The derivatives of the loss by the inputs.</summary>
    public abstract double[] InputGradient(double[] inputs, double[] targets);

    /// <summary>Those that follow from given derivatives by the outputs.</summary>
    public abstract double[] InputGradientFrom(double[] inputs, double[] outputGradients);

    public abstract bool TrainFrom(double[] inputs, double[] outputGradients, double rate);

    public abstract bool ApplyGradient(double[] gradient, double rate);

    public abstract int MaxDegreeOfParallelism { get; set; }

    public double[] Forward(double[] input)
    {
        var output = new double[Outputs];
        Forward(input, output);
        return output;
    }

    public double[] ForwardBatch(double[] inputs)
    {
        var outputs = new double[inputs.Length / Inputs * Outputs];
        ForwardBatch(inputs, outputs);
        return outputs;
    }

    public double[] BackwardFrom(double[] inputs, double[] outputGradients)
    {
        var gradient = new double[ParameterCount];
        BackwardFrom(inputs, outputGradients, gradient);
        return gradient;
    }

    public double[] Backward(double[] inputs, double[] targets)
    {
        var gradient = new double[ParameterCount];
        Backward(inputs, targets, gradient);
        return gradient;
    }
}
