using NetGen.Generator.Support;

namespace NetGen.Generator.Models;

/// <summary>What becomes of a network: its files, or why it has none.</summary>
/// <param name="Name">What tells it from others: the name of its files, or the place of an invalid declaration.</param>
/// <param name="Files">Its files; none where nothing is emitted.</param>
/// <param name="BuildViolation">What keeps it from being emitted, if that is neither in the declaration nor the compiler's to say.</param>
internal sealed record EmittedNetwork(string Name, EquatableArray<EmittedFile> Files, BuildViolation? BuildViolation)
{
    /// <summary>A network without files.</summary>
    public static EmittedNetwork None(string name, BuildViolation? violation = null) => new(name, default, violation);
}
