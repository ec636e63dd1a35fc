namespace NetGen.Generator.Models;

/// <summary>A place in an additional file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Offset">Characters before it.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Line">Its line, from 0.</param>
/// <param name="Column">Its column, from 0.</param>
internal sealed record FilePlace(string Path, int Offset, int Length, int Line, int Column);
