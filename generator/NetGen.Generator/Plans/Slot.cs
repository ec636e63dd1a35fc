using NetGen.Generator.Support;

namespace NetGen.Generator.Plans;

/// <summary>A run of values inside a buffer.</summary>
/// <param name="Buffer">The buffer.</param>
/// <param name="Name">The name that emitted code gives it, such as <c>a1</c>; it decides nothing.</param>
/// <param name="Offset">Where it starts.</param>
/// <param name="Length">How many values it has.</param>
internal sealed record Slot(BufferKind Buffer, string Name, int Offset, int Length)
{
    public int End => Offset + Length;

    /// <summary>The text of one value by its place in the whole buffer.</summary>
    public string At(string buffer, int index) => $"{buffer}[{NumberText.Integer(Offset + index)}]";
}
