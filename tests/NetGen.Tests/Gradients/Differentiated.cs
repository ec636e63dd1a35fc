using System.Numerics;
using NetGen.Tests.Support;

namespace NetGen.Tests.Gradients;

/// <summary>The derivatives by the inputs of a network of either precision, behind arrays of double.</summary>
internal static class Differentiated
{
    private delegate void Given<T>(ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradients, Span<T> gradient, Span<T> inputGradient);

    public static (double Loss, double[] Gradient, double[] Inputs) BackwardToInputs(this Emitted net, double[] x, double[] t) =>
        net is Emitted<float> single ? Backward(single, x, t) : Backward((Emitted<double>)net, x, t);

    public static (double[] Gradient, double[] Inputs) BackwardFromToInputs(this Emitted net, double[] x, double[] slopes) =>
        net is Emitted<float> single ? BackwardFrom(single, x, slopes) : BackwardFrom((Emitted<double>)net, x, slopes);

    /// <summary>Both calls, without the copies made here.</summary>
    public static IReadOnlyList<(string Member, Action Call)> CallsToInputs(this Emitted net, double[] x, double[] t) =>
        net is Emitted<float> single ? Calls(single, x, t) : Calls((Emitted<double>)net, x, t);

    private static (double Loss, double[] Gradient, double[] Inputs) Backward<T>(Emitted<T> net, double[] x, double[] t)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (gradient, inputs) = (new T[net.ParameterCount], new T[x.Length]);
        var loss = ((IDifferentiableNetwork<T>)net.Network).Backward(Emitted<T>.Narrow(x), Emitted<T>.Narrow(t), gradient, inputs);
        return (double.CreateChecked(loss), Array.ConvertAll(gradient, double.CreateChecked), Array.ConvertAll(inputs, double.CreateChecked));
    }

    private static (double[] Gradient, double[] Inputs) BackwardFrom<T>(Emitted<T> net, double[] x, double[] slopes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // A network without a loss of its own has the member and not the interface, which asks for more.
        var (gradient, inputs, type) = (new T[net.ParameterCount], new T[x.Length], net.Instance.GetType());
        var member = type.GetMethod("BackwardFrom", [typeof(ReadOnlySpan<T>), typeof(ReadOnlySpan<T>), typeof(Span<T>), typeof(Span<T>)])!.CreateDelegate<Given<T>>(net.Instance);
        member(Emitted<T>.Narrow(x), Emitted<T>.Narrow(slopes), gradient, inputs);
        return (Array.ConvertAll(gradient, double.CreateChecked), Array.ConvertAll(inputs, double.CreateChecked));
    }

    private static (string Member, Action Call)[] Calls<T>(Emitted<T> net, double[] x, double[] t)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var network = (IDifferentiableNetwork<T>)net.Network;
        var (inputs, targets, gradient, inputGradient) = (Emitted<T>.Narrow(x), Emitted<T>.Narrow(t), new T[net.ParameterCount], new T[x.Length]);
        return
        [
            ("Backward", () => network.Backward(inputs, targets, gradient, inputGradient)),
            ("BackwardFrom", () => network.BackwardFrom(inputs, targets, gradient, inputGradient)),
        ];
    }
}
