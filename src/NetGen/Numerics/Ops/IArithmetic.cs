namespace NetGen.Numerics;

/// <summary>
/// The operations the elementary functions are written in, for one shape of value: a scalar or a vector of
/// <typeparamref name="TScalar"/>. Each operation is IEEE 754 exact or correctly rounded and acts on every element
/// alone, which is why one definition gives the same bits at every width.
/// </summary>
internal interface IArithmetic<T, TScalar>
{
    T Constant(TScalar value);

    T Add(T a, T b);

    T Subtract(T a, T b);

    /// <summary>The product, rounded to the precision of <typeparamref name="TScalar"/>.</summary>
    T Multiply(T a, T b);

    T Divide(T a, T b);

    /// <summary>a &lt; b ? a : b. A NaN in <paramref name="b"/> is returned, one in <paramref name="a"/> is dropped.</summary>
    T Min(T a, T b);

    /// <summary>a &gt; b ? a : b. A NaN in <paramref name="b"/> is returned, one in <paramref name="a"/> is dropped.</summary>
    T Max(T a, T b);

    /// <summary>Min(high, Max(low, x)): a NaN in x is returned.</summary>
    T Clamp(TScalar low, T x, TScalar high);

    /// <summary>a &lt; b ? <paramref name="less"/> : <paramref name="otherwise"/>.</summary>
    T SelectLess(T a, T b, T less, T otherwise);

    /// <summary>Whether every element is positive, finite and normal.</summary>
    bool AllNormal(T x);

    T Abs(T x);

    /// <summary><paramref name="magnitude"/>, whose sign bit is clear, with the sign bit of <paramref name="sign"/>.</summary>
    T WithSignOf(T magnitude, T sign);

    /// <summary>The low bits of x moved into its sign and exponent field, the rest cleared.</summary>
    T ExponentFromLowBits(T x);

    /// <summary>The low bits of x, halved and rounded down, moved into its exponent field, the rest cleared.</summary>
    T HalvedExponentFromLowBits(T x);

    /// <summary>The difference of the bit patterns as integers.</summary>
    T SubtractBits(T a, T b);

    /// <summary>For a normal x = 2^n * m, m in [sqrt(1/2), sqrt(2)): n. Some finite number for any other, not the same at every width.</summary>
    T Exponent(T x);

    /// <summary>For a normal x = 2^n * m: m in [sqrt(1/2), sqrt(2)). For any other it means nothing.</summary>
    T Significand(T x);
}
