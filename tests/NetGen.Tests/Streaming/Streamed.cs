using NetGen.Tests.Support;

namespace NetGen.Tests.Streaming;

/// <summary>The members of a network that takes a sequence position by position, behind arrays of double.</summary>
internal abstract class Streamed
{
    public static Streamed Of(Emitted net)
    {
        var (type, number) = (net.Instance.GetType(), net is Emitted<float> ? typeof(float) : typeof(double));
        return (Streamed)Activator.CreateInstance(typeof(Streamed<,>).MakeGenericType(type.GetNestedType("State")!, number), net.Instance)!;
    }

    public abstract object CreateState();

    public abstract void Reset(object state);

    /// <summary>Has one state take over another; null for none.</summary>
    public abstract void Copy(object state, object? other);

    public abstract void Advance(object? state, double[] input, double[] output);

    /// <summary>All of these calls, as often as is asked, without the copies made here.</summary>
    public abstract Action Calls(object state, object other, double[] input, int outputs);

    public double[] Advance(object state, double[] input, int outputs)
    {
        var output = new double[outputs];
        Advance(state, input, output);
        return output;
    }
}
