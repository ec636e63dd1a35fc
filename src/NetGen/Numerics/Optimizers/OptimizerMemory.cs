using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Weights;

namespace NetGen.Numerics;

/// <summary>What an optimizer remembers, whatever the number type: how far it has come and, for checkpoints, its values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OptimizerMemory
{
    // 1 − power is 1 for all below 2⁻⁵³. A running product would come to rest among the subnormal numbers, where many processors multiply slowly.
    private const double Negligible = 1e-100;

    private protected OptimizerMemory()
    {
    }

    /// <summary>Steps taken.</summary>
    public long Steps { get; private set; }

    /// <summary>The first of the rule's decays to the power of the steps; 0 where it is negligible. A running product, so that it is the same after a stop.</summary>
    public double Power1 { get; private set; } = 1;

    /// <summary>The second of the rule's decays to the power of the steps; 0 where it is negligible.</summary>
    public double Power2 { get; private set; } = 1;

    /// <summary>The values, one state of all parameters after another.</summary>
    internal abstract WeightBuffer Buffer { get; }

    /// <summary>Notes that a step has been taken.</summary>
    /// <param name="power1">The new <see cref="Power1"/>.</param>
    /// <param name="power2">The new <see cref="Power2"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(double power1, double power2) => Restore(Steps + 1, power1 < Negligible ? 0 : power1, power2 < Negligible ? 0 : power2);

    internal void Restore(long steps, double power1, double power2)
    {
        Steps = steps;
        Power1 = power1;
        Power2 = power2;
    }
}
