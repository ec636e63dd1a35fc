namespace NetGen.Numerics;

/// <summary>How a * b + c is rounded: the only thing in which the fused and the portable arithmetic differ.</summary>
internal interface IMultiplyAdd<T>
{
    T MultiplyAdd(T a, T b, T c);
}
