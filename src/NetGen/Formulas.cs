using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// Functions for formulas of activations and losses beside those of <see cref="Math"/>: what a network computes in their place is the function of the same name, in vectors. Called as methods they
/// give what the network computes in <see cref="Arithmetic.Fused"/> arithmetic, but for <see cref="ExpMinusOne(float)"/>.
/// </summary>
public static class Formulas
{
    /// <summary>The logistic function 1 / (1 + e⁻ˣ), from 0 to 1; its derivative is σ(1 − σ).</summary>
    /// <param name="x">Any number; NaN gives NaN.</param>
    public static float Sigmoid(float x) => FusedMath.Sigmoid(x);

    /// <inheritdoc cref="Sigmoid(float)"/>
    public static double Sigmoid(double x) => FusedMath.Sigmoid(x);

    /// <summary>ln(1 + eˣ), without the overflow and the loss of digits that the formula has; its derivative is the logistic function.</summary>
    /// <param name="x">Any number; NaN gives NaN.</param>
    public static float Softplus(float x) => FusedMath.Softplus(x);

    /// <inheritdoc cref="Softplus(float)"/>
    public static double Softplus(double x) => FusedMath.Softplus(x);

    /// <summary>The error function 2/√π ∫₀ˣ e^-t² dt, from −1 to 1.</summary>
    /// <param name="x">Any number; NaN gives NaN.</param>
    public static float Erf(float x) => FusedMath.Erf(x);

    /// <inheritdoc cref="Erf(float)"/>
    public static double Erf(double x) => FusedMath.Erf(x);

    /// <summary>max(0, x); at 0 its derivative is 0.</summary>
    /// <param name="x">Any number; NaN gives NaN.</param>
    public static float Relu(float x) => Math.Max(0, x);

    /// <inheritdoc cref="Relu(float)"/>
    public static double Relu(double x) => Math.Max(0, x);

    /// <summary>eˣ − 1, without the loss of digits near 0 that the difference has.</summary>
    /// <param name="x">Any number; NaN gives NaN.</param>
    public static float ExpMinusOne(float x) => (float)ExpMinusOne((double)x);

    /// <inheritdoc cref="ExpMinusOne(float)"/>
    public static double ExpMinusOne(double x)
    {
        var t = Math.Tanh(0.5 * x);
        return Math.Abs(x) < 1 ? 2 * t / (1 - t) : Math.Exp(x) - 1;
    }
}
