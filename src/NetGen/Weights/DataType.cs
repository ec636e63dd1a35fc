namespace NetGen.Weights;

/// <summary>The number types of a file that are read.</summary>
internal enum DataType
{
    F64,
    F32,
    F16,
    BF16,
}
