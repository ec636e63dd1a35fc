namespace NetGen.Generator.Models;

/// <summary>How many lines of code a network may have before it is an error instead of a flood: an option of the project.</summary>
/// <param name="Lines">The limit; null where <paramref name="Invalid"/> was written instead of one.</param>
/// <param name="Invalid">What was written that is no limit.</param>
internal sealed record LineLimit(int? Lines, string? Invalid)
{
    /// <summary>The limit where nothing is written: 64 wide layers fit.</summary>
    public static readonly LineLimit Default = new(90_000, null);

    public bool Allows(int lines) => Lines is { } limit && lines <= limit;
}
