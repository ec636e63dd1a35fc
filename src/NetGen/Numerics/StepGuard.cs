using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// What keeps a step on one sample from making a parameter infinite or NaN. A finite number stays finite when it is changed by less than half a unit in
/// the last place of the largest one: 2¹⁰³ in single and 2⁹⁷⁰ in double precision. The change of a weight is rate · delta · input, so three magnitudes of a layer
/// tell before any of its weights is written, and no weight has to be looked at. The bounds are half of that, since the product is rounded in another order here.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class StepGuard
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>2¹⁰², a quarter of a unit in the last place of <see cref="float.MaxValue"/>.</summary>
    private const float LargestSingle = 5.0706024e30f;

    /// <summary>2⁹⁶⁹, a quarter of a unit in the last place of <see cref="double.MaxValue"/>.</summary>
    private const double LargestDouble = 4.9896007738368e291;

    /// <summary>Whether a layer's step leaves every finite parameter finite.</summary>
    /// <param name="learningRate">The learning rate.</param>
    /// <param name="input">The largest magnitude among the layer's inputs.</param>
    /// <param name="delta">The largest magnitude among its deltas.</param>
    /// <returns>False where a change may be too large, or where one of the three is not finite.</returns>
    [MethodImpl(Inline)]
    public static bool IsSafe(float learningRate, float input, float delta)
    {
        // A bias has the input 1. No comparison is true of NaN, so it must not be the one that leaves the input out.
        var most = input < 1 ? 1 : input;
        return Math.Abs(learningRate) * most * delta < LargestSingle;
    }

    /// <inheritdoc cref="IsSafe(float, float, float)"/>
    [MethodImpl(Inline)]
    public static bool IsSafe(double learningRate, double input, double delta)
    {
        var most = input < 1 ? 1 : input;
        return Math.Abs(learningRate) * most * delta < LargestDouble;
    }

    /// <summary>The largest magnitude; NaN where there is one.</summary>
    /// <param name="values">Any number of values.</param>
    public static float Magnitude(ReadOnlySpan<float> values)
    {
        var most = 0f;
        foreach (var value in values)
        {
            var size = Math.Abs(value);
            most = size > most || float.IsNaN(size) ? size : most; // once NaN, it stays so: nothing is larger
        }

        return most;
    }

    /// <inheritdoc cref="Magnitude(ReadOnlySpan{float})"/>
    public static double Magnitude(ReadOnlySpan<double> values)
    {
        var most = 0.0;
        foreach (var value in values)
        {
            var size = Math.Abs(value);
            most = size > most || double.IsNaN(size) ? size : most;
        }

        return most;
    }
}
