namespace Playground.Interop;

/// <summary>One line for the user.</summary>
/// <param name="Error">What is wrong.</param>
internal sealed record ErrorReply(string Error);
