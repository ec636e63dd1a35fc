namespace NetGen;

/// <summary>Declares that each input is the number of a row of a table, and that this row takes its place: (inputs) → (inputs, dimensions). It is the first layer.</summary>
/// <remarks>
/// <c>y[p] = table[x[p]]</c>. Inputs are whole numbers from 0 to <c>count − 1</c>; others are refused. The rows are parameters; they start normal with standard deviation 1. Source: Bengio et al.,
/// "A neural probabilistic language model", 2003.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class EmbeddingAttribute : LayerAttribute
{
    /// <summary>Declares a table whose rows take the place of the inputs.</summary>
    /// <param name="count">Rows of the table, at least 1: the inputs are from 0 to one less.</param>
    /// <param name="dimensions">Values of a row, at least 1.</param>
    public EmbeddingAttribute(int count, int dimensions)
    {
        Count = count;
        Dimensions = dimensions;
    }

    /// <summary>Rows of the table.</summary>
    public int Count { get; }

    /// <summary>Values of a row.</summary>
    public int Dimensions { get; }
}
