using System.Runtime.CompilerServices;

namespace NetGen.Weights;

/// <summary>
/// Loads from a stream, which may fail at its last byte, and then no parameter may have changed: so into other memory first. That is the stack, of which a thread may
/// have only 1 MB, or memory of the network's own, taken by its first such call.
/// </summary>
internal static class StreamLoad
{
    private const int StackedBytes = 32 * 1024;

    public static void Run(IWeightMemory network, Stream source, string[]? modules)
    {
        var parameters = network.Parameters;
        var length = parameters.Length;
        var isStacked = length * parameters.ValueSize <= StackedBytes;
        if (parameters.IsSingle)
        {
            Run(network, source, modules, isStacked ? stackalloc float[length] : LoadMemory<float>.Of(network, length));
        }
        else
        {
            Run(network, source, modules, isStacked ? stackalloc double[length] : LoadMemory<double>.Of(network, length));
        }
    }

    private static void Run(IWeightMemory network, Stream source, string[]? modules, WeightBuffer loaded)
    {
        Span<WeightTensor> tensors = stackalloc WeightTensor[network.TensorCount];
        network.Describe(tensors);
        ModuleNames.Check(modules, WeightTensors.Layers(tensors));
        Safetensors.Load(source, network.Architecture, tensors, loaded, modules);
        loaded.CopyTo(network.Parameters);
    }

    // As old as the network. No field of it, so that one that never loads has none.
    private static class LoadMemory<T>
    {
        private static readonly ConditionalWeakTable<IWeightMemory, T[]> Arrays = new();

        public static Span<T> Of(IWeightMemory network, int length) =>
            Arrays.TryGetValue(network, out var array) ? array : Take(network, length);

        // A method of its own: what the lambda captures would be allocated by each call.
        private static T[] Take(IWeightMemory network, int length) => Arrays.GetValue(network, _ => new T[length]);
    }
}
