using System.Numerics;
using NetGen.Tests.Support;

namespace NetGen.Tests.Streaming;

/// <summary>The same of one network; its state is a class inside of it, so the members are found by their names.</summary>
internal sealed class Streamed<TState, T> : Streamed
    where TState : class
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Func<TState> _create;
    private readonly Step _advance;
    private readonly Action<TState> _reset = typeof(TState).GetMethod("Reset")!.CreateDelegate<Action<TState>>();
    private readonly Action<TState, TState> _copy = typeof(TState).GetMethod("CopyFrom")!.CreateDelegate<Action<TState, TState>>();

    public Streamed(object network)
    {
        _create = network.GetType().GetMethod("CreateState")!.CreateDelegate<Func<TState>>(network);
        _advance = network.GetType().GetMethod("Advance")!.CreateDelegate<Step>(network);
    }

    private delegate void Step(TState state, ReadOnlySpan<T> input, Span<T> output);

    public override object CreateState() => _create();

    public override void Reset(object state) => _reset((TState)state);

    public override void Copy(object state, object? other) => _copy((TState)state, (TState)other!);

    public override void Advance(object? state, double[] input, double[] output)
    {
        var buffer = Emitted<T>.Narrow(output);
        try
        {
            _advance((TState)state!, Emitted<T>.Narrow(input), buffer);
        }
        finally
        {
            Array.ConvertAll(buffer, double.CreateChecked).CopyTo(output, 0);
        }
    }

    public override Action Calls(object state, object other, double[] input, int outputs)
    {
        var (one, two, x, y) = ((TState)state, (TState)other, Emitted<T>.Narrow(input), new T[outputs]);
        return () =>
        {
            _advance(one, x, y);
            _copy(two, one);
            _advance(two, x, y);
            _reset(one);
        };
    }
}
