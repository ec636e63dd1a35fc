namespace NetGen.Generator.Plans;

/// <summary>The forms a layer's code can take. Each has its writer in <c>Emit/Kernels</c>.</summary>
internal enum KernelKind
{
    /// <summary>Scalar: every multiply-add on its own, each index a literal.</summary>
    Unrolled,

    /// <summary>Scalar: loops with literal bounds over the rows of W[out][in].</summary>
    Loops,

    /// <summary>Vectors along the rows of W[out][in].</summary>
    OutputMajor,

    /// <summary>Vectors along the rows of W[in][out].</summary>
    InputMajor,
}
