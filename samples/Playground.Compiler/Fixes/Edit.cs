namespace Playground.Compiler.Fixes;

/// <summary>A change of a text.</summary>
/// <param name="From">The first character that goes.</param>
/// <param name="To">The one behind the last.</param>
/// <param name="Insert">What comes instead.</param>
internal sealed record Edit(int From, int To, string Insert);
