namespace NetGen.Numerics;

/// <summary>How a * b + c and a * b - c are rounded: the only thing in which the fused and the portable arithmetic differ.</summary>
internal interface IMultiplyAdd<T, TScalar>
{
    T MultiplyAdd(T a, T b, T c);

    T MultiplySubtract(T a, T b, T c);

    /// <summary>a * x + b, as <see cref="MultiplyAdd"/> rounds it. One call where constants take three, each of which a kernel would inline.</summary>
    T Linear(TScalar a, T x, TScalar b);

    /// <summary>x * a + b, as <see cref="MultiplyAdd"/> rounds it.</summary>
    T Scale(T x, TScalar a, T b);
}
