#if NET8_0_OR_GREATER
namespace NetGen.Numerics;

// Multiply-adds and elementary functions, which differ by arithmetic; of vectors and of one number.
public partial interface IVectorOps<T, V>
{
    /// <summary>a · b + c in each lane.</summary>
    V Fma(V a, V b, V c);

    /// <summary>a · b + c in each lane, where a is a vector in memory that the instruction itself reads.</summary>
    /// <inheritdoc cref="At(ref T, int)"/>
    V Fma(ref T start, int offset, V b, V c);

    /// <summary>a · b + c in each lane, where a is a vector in memory that the instruction itself reads.</summary>
    /// <inheritdoc cref="At(ref T, int, int)"/>
    V Fma(ref T start, int index, int offset, V b, V c);

    /// <summary>e^z in each lane.</summary>
    V Exp(V z);

    /// <summary>The natural logarithm of each lane.</summary>
    V Log(V z);

    /// <summary>The hyperbolic tangent of each lane.</summary>
    V Tanh(V z);

    /// <summary>1 / (1 + e^−z) in each lane.</summary>
    V Sigmoid(V z);

    /// <summary>ln(1 + e^z) in each lane.</summary>
    V Softplus(V z);

    /// <summary>The error function of each lane.</summary>
    V Erf(V z);

    /// <summary>a · b + c.</summary>
    T Fma(T a, T b, T c);

    /// <summary>e^z. Like the functions below it has the bits of the scalar function, computed as one lane of a vector, which is faster.</summary>
    T Exp(T z);

    /// <summary>The natural logarithm.</summary>
    T Log(T z);

    /// <summary>The hyperbolic tangent.</summary>
    T Tanh(T z);

    /// <summary>1 / (1 + e^−z).</summary>
    T Sigmoid(T z);

    /// <summary>ln(1 + e^z).</summary>
    T Softplus(T z);

    /// <summary>The error function.</summary>
    T Erf(T z);

    /// <summary>a &lt; b ? a : b, so NaN in either gives b.</summary>
    T Min(T a, T b);

    /// <summary>a &gt; b ? a : b, so NaN in either gives b.</summary>
    T Max(T a, T b);
}
#endif
