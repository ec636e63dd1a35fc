namespace NetGen.Generator.Models;

/// <summary>A file that is emitted for a network.</summary>
/// <param name="HintName">Its name.</param>
/// <param name="Text">Its text.</param>
internal sealed record EmittedFile(string HintName, string Text);
