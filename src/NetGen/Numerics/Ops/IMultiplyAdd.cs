namespace NetGen.Numerics;

/// <summary>How a * b + c and a * b - c are rounded: the only thing in which the fused and the portable arithmetic differ.</summary>
internal interface IMultiplyAdd<T>
{
    T MultiplyAdd(T a, T b, T c);

    T MultiplySubtract(T a, T b, T c);
}
