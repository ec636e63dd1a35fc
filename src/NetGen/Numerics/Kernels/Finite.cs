using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>Whether a number is one: what every training step asks of its loss. netstandard2.0 has nothing of its own for it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Finite
{
    /// <summary>False for NaN and infinities.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFinite(float value) => Math.Abs(value) <= float.MaxValue;

    /// <inheritdoc cref="IsFinite(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFinite(double value) => Math.Abs(value) <= double.MaxValue;
}
