using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Benchmarks.Peers;

/// <summary>One of the six timed operations.</summary>
/// <param name="Name">The peers' name for it.</param>
/// <param name="Batch">Samples of a call.</param>
/// <param name="IsTraining">Whether it takes a step.</param>
internal sealed record PeerOperation(string Name, int Batch, bool IsTraining)
{
    private const float LearningRate = 0.01f;

    /// <summary>Calls of one sample cycle over so many of them.</summary>
    private const int Cycle = 64;

    public static IReadOnlyList<PeerOperation> All { get; } =
    [
        new("forward1", 1, false),
        new("train1", 1, true),
        new("forward32", 32, false),
        new("train32", 32, true),
        new("forward256", 256, false),
        new("train256", 256, true),
    ];

    private delegate void PredictCall(ReadOnlySpan<float> inputs, Span<float> outputs);

    private delegate float TrainCall(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float learningRate);

    /// <summary>Calls the operation through a delegate, as the peers call theirs through a pointer: none is inlined or left out.</summary>
    public void Run(ITrainableNetwork<float> network, PeerData data, float[] outputs, long calls)
    {
        // Always a power of two: the peers' loops have no division either.
        var mask = (Batch == 1 ? Cycle : PeerData.Samples / Batch) - 1;
        var (inputSize, outputSize) = (network.InputSize * Batch, network.OutputSize * Batch);
        if (IsTraining)
        {
            Train(Batch == 1 ? network.TrainStep : network.TrainBatch, data.Inputs, inputSize, data.Targets, outputSize, mask, calls);
        }
        else
        {
            Predict(Batch == 1 ? network.Forward : network.ForwardBatch, data.Inputs, inputSize, outputs, outputSize, mask, calls);
        }
    }

    // The peers check no bound either.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Predict(PredictCall call, float[] inputs, int inputSize, float[] outputs, int outputSize, int mask, long calls)
    {
        ref var x = ref MemoryMarshal.GetArrayDataReference(inputs);
        ref var y = ref MemoryMarshal.GetArrayDataReference(outputs);
        for (long i = 0; i < calls; i++)
        {
            var place = (int)i & mask;
            call(
                MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref x, place * inputSize), inputSize),
                MemoryMarshal.CreateSpan(ref Unsafe.Add(ref y, place * outputSize), outputSize));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Train(TrainCall call, float[] inputs, int inputSize, float[] targets, int targetSize, int mask, long calls)
    {
        ref var x = ref MemoryMarshal.GetArrayDataReference(inputs);
        ref var t = ref MemoryMarshal.GetArrayDataReference(targets);
        for (long i = 0; i < calls; i++)
        {
            var place = (int)i & mask;
            call(
                MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref x, place * inputSize), inputSize),
                MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref t, place * targetSize), targetSize),
                LearningRate);
        }
    }
}
