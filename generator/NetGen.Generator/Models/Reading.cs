namespace NetGen.Generator.Models;

/// <summary>What the generator has read of a class with the attribute: never equal to that of another class.</summary>
/// <param name="Model">The network; null where the declaration is invalid.</param>
/// <param name="Place">Where an invalid declaration stands, which tells it from others; empty for a valid one, which its name tells.</param>
internal sealed record Reading(NetworkModel? Model, string Place);
