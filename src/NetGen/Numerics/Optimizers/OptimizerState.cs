using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>What an optimizer remembers from step to step: some values for each parameter, laid out like the parameters, and how far it has come.</summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptimizerState<T>
    where T : unmanaged
{
    // 1 − power is 1 for all below 2⁻⁵³. A running product would come to rest among the subnormal numbers, where many processors multiply slowly.
    private const double Negligible = 1e-100;

    /// <summary>Starts before the first step.</summary>
    /// <param name="length">Values in all.</param>
    [MethodImpl(MethodImplOptions.NoInlining)] // every step has a place where there is no state yet, and would hold a call of the runtime ready for it
    public OptimizerState(int length) => Values = new AlignedBuffer<T>(length);

    /// <summary>The values, one state of all parameters after another.</summary>
    public AlignedBuffer<T> Values { get; }

    /// <summary>Steps taken.</summary>
    public long Steps { get; private set; }

    /// <summary>The first of the rule's decays to the power of the steps; 0 where it is negligible. A running product, so that it is the same after a stop.</summary>
    public double Power1 { get; private set; } = 1;

    /// <summary>The second of the rule's decays to the power of the steps; 0 where it is negligible.</summary>
    public double Power2 { get; private set; } = 1;

    /// <summary>Notes that a step has been taken.</summary>
    /// <param name="power1">The new <see cref="Power1"/>.</param>
    /// <param name="power2">The new <see cref="Power2"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(double power1, double power2) => Restore(Steps + 1, power1 < Negligible ? 0 : power1, power2 < Negligible ? 0 : power2);

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

    internal void Restore(long steps, double power1, double power2)
    {
        Steps = steps;
        Power1 = power1;
        Power2 = power2;
    }
}
