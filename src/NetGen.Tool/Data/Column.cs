namespace NetGen.Tool.Data;

/// <summary>A column whose cells have been read.</summary>
/// <param name="Name">Its name in the file.</param>
internal abstract record Column(string Name)
{
    /// <summary>How many inputs of a network it takes.</summary>
    public abstract int Width { get; }

    /// <summary>What was found in it, such as <c>numbers, 4.3 to 7.9</c>.</summary>
    public abstract string Found { get; }

    /// <summary>What was lost in reading it, a sentence; <see langword="null"/> where nothing was.</summary>
    public string? Warning { get; init; }

    /// <summary>Writes a row's inputs.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="inputs"><see cref="Width"/> values, 0 so far.</param>
    public abstract void Encode(int row, Span<float> inputs);
}
