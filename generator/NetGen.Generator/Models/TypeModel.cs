using NetGen.Generator.Support;

namespace NetGen.Generator.Models;

/// <summary>Where the emitted part of the class goes.</summary>
/// <param name="Namespace">The namespace as it is written in source, or empty for the global one.</param>
/// <param name="Containers">The outer types' headers from the outside in, such as <c>partial struct Outer&lt;T&gt;</c>.</param>
/// <param name="Name">The class's name as it is written in source: with an <c>@</c> where it is a keyword.</param>
/// <param name="FileName">The name of the emitted files, without their endings.</param>
/// <param name="MetadataName">The name by which an assembly finds the class, such as <c>My.App.Outer`1+Net</c>.</param>
internal sealed record TypeModel(
    string Namespace,
    EquatableArray<string> Containers,
    string Name,
    string FileName,
    string MetadataName)
{
    /// <summary>The name of a file: <c>My.App.Net.g.cs</c>, <c>My.App.Net.Kernels.g.cs</c> and so on.</summary>
    public string HintName(FilePart part) => part == FilePart.Members ? FileName + ".g.cs" : $"{FileName}.{part}.g.cs";
}
