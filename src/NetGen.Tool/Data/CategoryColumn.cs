using NetGen.Tool.Errors;

namespace NetGen.Tool.Data;

/// <summary>A column of categories: an input for each, 1 for that of the row and 0 for the others.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Categories">The different texts, numbers by size and others by their characters. Of the target 1 and 1.0 are one; of inputs each is as its cells have it.</param>
/// <param name="Codes">Each row's category, as a place among them.</param>
internal sealed record CategoryColumn(string Name, string[] Categories, int[] Codes) : Column(Name)
{
    public override int Width => Categories.Length;

    public override string Found => Describe("categories");

    /// <summary>What was found, as classes, say: <c>2 classes: 'no', 'yes'</c>.</summary>
    /// <param name="what">What they are called.</param>
    public string Describe(string what) => FormattableString.Invariant($"{Categories.Length} {what}: {OneLine.List(Categories)}");

    public override void Encode(int row, Span<float> inputs) => inputs[Codes[row]] = 1;
}
