using NetGen.Generator.Support;

namespace NetGen.Generator.Models;

/// <summary>
/// A rule that a valid declaration breaks together with the project's files or options. It has no place in the source, which would change with every line above:
/// that is looked up where it is reported.
/// </summary>
/// <param name="Type">The class, by its metadata name.</param>
/// <param name="Id">The rule.</param>
/// <param name="Arguments">What the message is filled with.</param>
internal sealed record BuildViolation(string Type, string Id, EquatableArray<string> Arguments)
{
    /// <summary>Where it is, if in a file of weights.</summary>
    public FilePlace? InFile { get; init; }
}
