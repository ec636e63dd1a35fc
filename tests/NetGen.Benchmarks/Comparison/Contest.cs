using NetGen.Benchmarks.Rivals;

namespace NetGen.Benchmarks.Comparison;

/// <summary>A workload in three implementations that start from the same parameters, and samples for them.</summary>
internal sealed class Contest
{
    public const int Batch = 32;

    public const float LearningRate = 0.01f;

    public static readonly string[] Names = ["iris", "policy", "digits"];

    public Contest(string name)
    {
        var workload = Workload.Named(name);
        var (hidden, output) = name == "policy" ? (Activation.Tanh, Activation.Identity) : (Activation.Relu, Activation.Softmax);
        Generated = workload.Create();
        Plain = new PlainNetwork(workload.Sizes, hidden, output);
        Tensors = new TensorNetwork(workload.Sizes, hidden, output);
        var parameters = new float[Generated.ParameterCount];
        Generated.GetParameters(parameters);
        Plain.SetParameters(parameters);
        Tensors.SetParameters(parameters);

        var random = new Random(1);
        Inputs = new float[Batch * Generated.InputSize];
        Targets = new float[Batch * Generated.OutputSize];
        Outputs = new float[Generated.OutputSize];
        for (var i = 0; i < Inputs.Length; i++)
        {
            Inputs[i] = (2f * random.NextSingle()) - 1f;
        }

        // One class of each sample, which is a fair target for the half squared error as well.
        for (var n = 0; n < Batch; n++)
        {
            Targets[(n * Generated.OutputSize) + random.Next(Generated.OutputSize)] = 1f;
        }
    }

    public ITrainableNetwork<float> Generated { get; }

    public ITrainableNetwork<float> Plain { get; }

    public ITrainableNetwork<float> Tensors { get; }

    public float[] Inputs { get; }

    public float[] Targets { get; }

    public float[] Outputs { get; }

    public ReadOnlySpan<float> Input(int n) => new(Inputs, n * Generated.InputSize, Generated.InputSize);

    public ReadOnlySpan<float> Target(int n) => new(Targets, n * Generated.OutputSize, Generated.OutputSize);
}
