namespace NetGen.Generator.Models;

/// <summary>What becomes of a network: its file, or why it has none.</summary>
/// <param name="HintName">The file's name; of an invalid declaration what tells it from others.</param>
/// <param name="Text">Its text; null where nothing is emitted.</param>
/// <param name="Violation">What keeps it from being emitted, if that is neither in the declaration nor the compiler's to say.</param>
internal sealed record EmittedFile(string HintName, string? Text, Violation? Violation);
