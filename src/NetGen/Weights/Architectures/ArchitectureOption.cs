namespace NetGen.Weights;

/// <summary>A part of what stands in parentheses: <c>Stride=2</c> or, without a name, <c>3x3</c>.</summary>
internal readonly struct ArchitectureOption
{
    public ArchitectureOption(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>What stands before the equals sign; empty where there is none.</summary>
    public string Name { get; }

    public string Value { get; }

    public override string ToString() => Name.Length == 0 ? Value : $"{Name}={Value}";
}
