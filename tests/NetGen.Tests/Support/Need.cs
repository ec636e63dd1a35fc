namespace NetGen.Tests.Support;

/// <summary>What a test needs and some machines lack.</summary>
public enum Need
{
    /// <summary>A fused multiply-add: without it both arithmetics are one.</summary>
    FusedMultiplyAdd,

    /// <summary>That of x64 processors, which the runtime can be told not to use.</summary>
    Fma,

    /// <summary>Vectors of 512 bits that are as fast as others.</summary>
    Vector512,

    /// <summary>The instructions of AVX-512 for vectors of 256 bits.</summary>
    Avx512VL,

    /// <summary>Folders that refuse files by their permissions.</summary>
    FolderPermissions,

    /// <summary>A program python3.</summary>
    Python,

    /// <summary>The table that the variable NETGEN_DIABETES names, which may not be copied into the project.</summary>
    DiabetesTable,
}
