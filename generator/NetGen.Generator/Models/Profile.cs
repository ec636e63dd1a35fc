namespace NetGen.Generator.Models;

/// <summary>What the emitted code may use.</summary>
internal enum Profile
{
    /// <summary>Scalar C# 9 and Span: netstandard.</summary>
    Plain,

    /// <summary>Hardware vectors: .NET 8 and later.</summary>
    Vector,
}
