namespace Playground.Compiler;

/// <summary>A generated file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text.</param>
internal sealed record FileReply(string Name, string Text);
