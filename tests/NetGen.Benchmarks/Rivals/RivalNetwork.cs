using NetGen.Export;
using NetGen.Numerics;
using NetGen.Weights;

namespace NetGen.Benchmarks.Rivals;

/// <summary>
/// What somebody writes who has no generator: sizes and activations are data. The deltas of the output layer are y − t, so the pairs of a loss
/// and an output that this covers are <see cref="Activation.Softmax"/> with cross-entropy and <see cref="Activation.Identity"/> with the half squared error.
/// </summary>
internal abstract class RivalNetwork(int[] sizes, Activation hidden, Activation output) : ITrainableNetwork<float>
{
    public int InputSize => Sizes[0];

    public int OutputSize => Sizes[^1];

    public int ParameterCount => Sizes.Zip(Sizes.Skip(1), (inputs, units) => (inputs + 1) * units).Sum();

    /// <summary>Inputs, then the units of each layer.</summary>
    protected int[] Sizes { get; } = sizes;

    protected int Layers => Sizes.Length - 1;

    protected Activation ActivationOf(int layer) => layer == Layers - 1 ? output : hidden;

    public abstract void Forward(ReadOnlySpan<float> input, Span<float> output);

    public abstract float TrainStep(ReadOnlySpan<float> input, ReadOnlySpan<float> target, float learningRate);

    public abstract float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float learningRate);

    public abstract void GetParameters(Span<float> destination);

    public abstract void SetParameters(ReadOnlySpan<float> source);

    // The rest of the contract is not compared.
    public void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs) => throw new NotSupportedException();

    public float ComputeLoss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => throw new NotSupportedException();

    public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient) => throw new NotSupportedException();

    public Reduction Reduction => Reduction.Mean;

    public double DefaultLearningRate => throw new NotSupportedException();

    public int MaxDegreeOfParallelism { get => 1; set => throw new NotSupportedException(); }

    public void BackwardFrom(ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputGradients, Span<float> gradient) => throw new NotSupportedException();

    public bool TrainFrom(ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputGradients, float learningRate) => throw new NotSupportedException();

    public bool ApplyGradient(ReadOnlySpan<float> gradient, float learningRate) => throw new NotSupportedException();

    public void ResetOptimizer() => throw new NotSupportedException();

    string IWeightMemory.Architecture => throw new NotSupportedException();

    int IWeightMemory.TensorCount => throw new NotSupportedException();

    WeightBuffer IWeightMemory.Parameters => throw new NotSupportedException();

    void IWeightMemory.Describe(Span<WeightTensor> tensors) => throw new NotSupportedException();

    ExportedCode IWeightMemory.Exported() => throw new NotSupportedException();

    string ITrainingMemory.OptimizerRule => throw new NotSupportedException();

    OptimizerMemory? ITrainingMemory.Optimizer => throw new NotSupportedException();

    OptimizerValues[] ITrainingMemory.DescribeStates() => throw new NotSupportedException();
}
