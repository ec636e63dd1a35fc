namespace Playground.Compiler.Fixes;

/// <summary>What mends a text.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Edits">The changes, in the order of the text.</param>
internal sealed record Fix(string Title, Edit[] Edits);
