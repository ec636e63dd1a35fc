using NetGen.Tests.Cases;

namespace NetGen.Tests.Frozen;

/// <summary>The members of a static network behind arrays of double.</summary>
internal sealed record FrozenNetwork(NetworkCase Case, Action<double[], double[]> Forward, Action<double[], double[]> ForwardBatch, Func<double[], int>? Classify)
{
    private delegate void Pass<T>(ReadOnlySpan<T> inputs, Span<T> outputs);

    private delegate int Class<T>(ReadOnlySpan<T> input);

    public static FrozenNetwork Of<T>(NetworkCase network, Type type)
        where T : struct, IConvertible
    {
        var classify = type.GetMethod("Classify", [typeof(ReadOnlySpan<T>)])?.CreateDelegate<Class<T>>();
        return new FrozenNetwork(network, Call("Forward"), Call("ForwardBatch"), classify is null ? null : input => classify(Convert<T>(input)));

        Action<double[], double[]> Call(string name)
        {
            var pass = type.GetMethod(name, [typeof(ReadOnlySpan<T>), typeof(Span<T>)])!.CreateDelegate<Pass<T>>();
            return (inputs, outputs) =>
            {
                var results = new T[outputs.Length];
                pass(Convert<T>(inputs), results);
                for (var i = 0; i < results.Length; i++)
                {
                    outputs[i] = results[i].ToDouble(null);
                }
            };
        }
    }

    private static T[] Convert<T>(double[] values) => [.. values.Select(value => (T)System.Convert.ChangeType(value, typeof(T), null))];
}
