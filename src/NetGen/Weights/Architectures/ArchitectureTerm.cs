namespace NetGen.Weights;

/// <summary>A word with its options: <c>Conv2D(8,3x3,Same)</c>, <c>LeakyRelu(Alpha=0.01)</c>, <c>Flatten</c>.</summary>
internal sealed class ArchitectureTerm
{
    public ArchitectureTerm(string name, IReadOnlyList<ArchitectureOption> options)
    {
        Name = name;
        Options = options;
    }

    public string Name { get; }

    public IReadOnlyList<ArchitectureOption> Options { get; }

    public override string ToString() => Options.Count == 0 ? Name : $"{Name}({string.Join(",", Options)})";
}
