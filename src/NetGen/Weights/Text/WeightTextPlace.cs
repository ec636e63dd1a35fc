namespace NetGen.Weights;

/// <summary>A place in a text of parameters; all counts start at 0.</summary>
internal readonly struct WeightTextPlace
{
    public WeightTextPlace(long offset, int line, int column)
    {
        Offset = offset;
        Line = line;
        Column = column;
    }

    /// <summary>Characters before it.</summary>
    public long Offset { get; }

    /// <summary>Lines before it.</summary>
    public int Line { get; }

    /// <summary>Characters of its line before it.</summary>
    public int Column { get; }
}
