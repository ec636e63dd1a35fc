using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Weights;

namespace NetGen.Numerics;

/// <summary>What an optimizer remembers from step to step: some values for each parameter, laid out like the parameters, and how far it has come.</summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptimizerState<T> : OptimizerMemory
    where T : unmanaged
{
    /// <summary>Starts before the first step.</summary>
    /// <param name="length">Values in all.</param>
    [MethodImpl(MethodImplOptions.NoInlining)] // every step has a place where there is no state yet, and would hold a call of the runtime ready for it
    public OptimizerState(int length) => Values = new AlignedBuffer<T>(length);

    /// <summary>The values, one state of all parameters after another.</summary>
    public AlignedBuffer<T> Values { get; }

    internal override WeightBuffer Buffer => WeightBuffer.Of(Values.Span);

    /// <summary>A state of its own with the same values.</summary>
    public OptimizerState<T> Clone()
    {
        var clone = new OptimizerState<T>(Values.Span.Length);
        Values.Span.CopyTo(clone.Values.Span);
        clone.Restore(Steps, Power1, Power2);
        return clone;
    }

    /// <summary>Forgets all steps.</summary>
    public void Reset()
    {
        Values.Span.Clear();
        Restore(0, 1, 1);
    }
}
