namespace NetGen.Onnx.Tails;

/// <summary>What a network gives of all that a file gives.</summary>
/// <param name="Target">The value that the last layer gives.</param>
/// <param name="Classes">The classes' names; empty where the file has none.</param>
internal sealed record OutputTail(string Target, IReadOnlyList<string> Classes);
