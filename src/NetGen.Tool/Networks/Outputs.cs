using System.Reflection;
using NetGen.Weights;

namespace NetGen.Tool.Networks;

/// <summary>Computes the outputs of a compiled network of either precision, of an instance or a static class.</summary>
internal static class Outputs
{
    private delegate void ForwardOf<T>(ReadOnlySpan<T> input, Span<T> output);

    /// <summary>What computes a sample's outputs.</summary>
    /// <param name="network">An instance.</param>
    public static Func<double[], double[]> Of(IWeightMemory network) => network switch
    {
        INetwork<float> single => Single(single.Forward, single.OutputSize),
        INetwork<double> exact => Double(exact.Forward, exact.OutputSize),
        _ => throw new ArgumentException("A network is of float or double.", nameof(network)),
    };

    /// <summary>What computes a sample's outputs.</summary>
    /// <param name="type">A network's class with pretrained weights.</param>
    public static Func<double[], double[]> Of(Type type)
    {
        if (!type.IsAbstract)
        {
            return Of(Compiled.Create(type));
        }

        var size = (int)type.GetField("OutputSize")!.GetRawConstantValue()!;
        return type.GetMethod("Forward", [typeof(ReadOnlySpan<float>), typeof(Span<float>)]) is { } forward
            ? Single(forward.CreateDelegate<ForwardOf<float>>(), size)
            : Double(type.GetMethod("Forward", [typeof(ReadOnlySpan<double>), typeof(Span<double>)])!.CreateDelegate<ForwardOf<double>>(), size);
    }

    private static Func<double[], double[]> Single(ForwardOf<float> forward, int size) => input =>
    {
        var output = new float[size];
        forward([.. input.Select(value => (float)value)], output);
        return [.. output.Select(value => (double)value)];
    };

    private static Func<double[], double[]> Double(ForwardOf<double> forward, int size) => input =>
    {
        var output = new double[size];
        forward(input, output);
        return output;
    };
}
