namespace NetGen.Generator.Plans;

/// <summary>A member that the emitted part has.</summary>
/// <param name="Name">Its name; that of an explicit implementation starts with the interface as the compiler displays it.</param>
/// <param name="Parameters">Its parameters' types as the compiler displays them; null for what is no method, with which every member of the name collides.</param>
internal sealed record EmittedMember(string Name, IReadOnlyList<string>? Parameters)
{
    public string Display => Parameters is null ? Name : $"{Name}({string.Join(", ", Parameters)})";
}
