using NetGen.Tool.Errors;

namespace NetGen.Tool.Networks;

/// <summary>A declaration does not compile.</summary>
/// <param name="place">The file, with line and column where they are known.</param>
/// <param name="problem">The compiler's error.</param>
internal sealed class CompilationException(string place, string problem) : InputException($"{place}: {problem}")
{
    /// <summary>The error without its place.</summary>
    public string Problem => problem;
}
