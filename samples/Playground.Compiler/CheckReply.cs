namespace Playground.Compiler;

/// <summary>What the page shows of a checked text.</summary>
/// <param name="IsValid">Whether an assembly can be written.</param>
/// <param name="Diagnostics">What is wrong, in the order of the text.</param>
/// <param name="Files">What was generated, the file with the members first.</param>
internal sealed record CheckReply(bool IsValid, DiagnosticReply[] Diagnostics, FileReply[] Files);
