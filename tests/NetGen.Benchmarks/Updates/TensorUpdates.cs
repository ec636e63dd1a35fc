using System.Numerics.Tensors;

namespace NetGen.Benchmarks.Updates;

/// <summary>The optimizers in calls of TensorPrimitives, each of which goes over all parameters.</summary>
internal static class TensorUpdates
{
    public static void Sgd(RivalMemory memory, float rate) => TensorPrimitives.MultiplyAdd(memory.G, -rate, memory.W, memory.W);

    public static void Momentum(RivalMemory memory, float rate)
    {
        TensorPrimitives.MultiplyAdd(memory.M, 0.9f, memory.G, memory.M);
        TensorPrimitives.MultiplyAdd(memory.M, -rate, memory.W, memory.W);
    }

    public static void RmsProp(RivalMemory memory, float rate)
    {
        var scratch = memory.Scratch;
        Mean(memory.M, 0.99f, Square(memory), 0.01f);
        Root(memory.M, scratch, 1, 1e-8f);
        TensorPrimitives.Divide(memory.G, scratch, scratch);
        TensorPrimitives.MultiplyAdd(scratch, -rate, memory.W, memory.W);
    }

    public static void Adam(RivalMemory memory, float rate)
    {
        var (step, correction) = memory.NextOfAdam(rate);
        var scratch = memory.Scratch;
        Mean(memory.M, 0.9f, memory.G, 0.1f);
        Mean(memory.V, 0.999f, Square(memory), 0.001f);
        Root(memory.V, scratch, correction, 1e-8f);
        TensorPrimitives.Divide(memory.M, scratch, scratch);
        TensorPrimitives.MultiplyAdd(scratch, step, memory.W, memory.W);
    }

    public static void AdamW(RivalMemory memory, float rate)
    {
        TensorPrimitives.Multiply(memory.W, 1 - (0.01f * rate), memory.W);
        Adam(memory, rate);
    }

    public static void Adagrad(RivalMemory memory, float rate)
    {
        var scratch = memory.Scratch;
        TensorPrimitives.MultiplyAdd(memory.G, memory.G, memory.M, memory.M);
        Root(memory.M, scratch, 1, 1e-10f);
        TensorPrimitives.Divide(memory.G, scratch, scratch);
        TensorPrimitives.MultiplyAdd(scratch, -rate, memory.W, memory.W);
    }

    public static void Lion(RivalMemory memory, float rate)
    {
        var scratch = memory.Scratch;
        TensorPrimitives.Multiply(memory.M, 0.9f, scratch);
        TensorPrimitives.MultiplyAdd(memory.G, 0.1f, scratch, scratch);
        TensorPrimitives.Multiply(scratch, 1e30f, scratch);
        TensorPrimitives.Clamp(scratch, -1, 1, scratch);
        TensorPrimitives.MultiplyAdd(scratch, -rate, memory.W, memory.W);
        Mean(memory.M, 0.99f, memory.G, 0.01f);
    }

    private static Span<float> Square(RivalMemory memory)
    {
        TensorPrimitives.Multiply(memory.G, memory.G, memory.Scratch);
        return memory.Scratch;
    }

    private static void Mean(Span<float> mean, float decay, ReadOnlySpan<float> next, float share)
    {
        TensorPrimitives.Multiply(mean, decay, mean);
        TensorPrimitives.MultiplyAdd(next, share, mean, mean);
    }

    private static void Root(ReadOnlySpan<float> squares, Span<float> root, float correction, float epsilon)
    {
        TensorPrimitives.Sqrt(squares, root);
        if (correction != 1)
        {
            TensorPrimitives.Multiply(root, correction, root);
        }

        TensorPrimitives.Add(root, epsilon, root);
    }
}
