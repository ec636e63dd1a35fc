using NetGen;

namespace Playground.Training;

/// <summary>
/// Looks into a network: a second one of the same layers, declared with <c>Activations = true</c>, that is given the parameters of the first. That one is trained as
/// the user declared it, and is not slowed down by being looked at.
/// </summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="network">The second network.</param>
/// <param name="compute">Its <c>ComputeActivations</c>.</param>
/// <param name="count">Its <c>ActivationCount</c>.</param>
internal sealed class UnitViewer<T>(INetwork<T> network, UnitViewer<T>.ComputeActivations compute, int count)
    where T : struct
{
    /// <summary>The form of the emitted method.</summary>
    internal delegate void ComputeActivations(ReadOnlySpan<T> input, Span<T> activations);

    /// <summary>A viewer of this class, or null where it does not give as many values.</summary>
    /// <param name="type">A class with <c>Activations = true</c>.</param>
    /// <param name="units">How many values it is to give.</param>
    public static UnitViewer<T>? Make(Type type, int units)
    {
        if (type.GetMethod("ComputeActivations") is not { } method || type.GetField("ActivationCount")?.GetRawConstantValue() is not int count || count != units)
        {
            return null;
        }

        var network = (INetwork<T>)TraineeFactory.Make(type, 0);
        return new UnitViewer<T>(network, method.CreateDelegate<ComputeActivations>(network), count);
    }

    /// <summary>The outputs of all layers for each sample.</summary>
    /// <param name="parameters">Those of the network that is looked into.</param>
    /// <param name="inputs">Samples × inputs.</param>
    public T[] Compute(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs)
    {
        network.SetParameters(parameters);
        var width = network.InputSize;
        var values = new T[inputs.Length / width * count];
        for (var i = 0; i < inputs.Length / width; i++)
        {
            compute(inputs.Slice(i * width, width), values.AsSpan(i * count, count));
        }

        return values;
    }
}
