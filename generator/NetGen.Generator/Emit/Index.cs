using NetGen.Generator.Support;

namespace NetGen.Generator.Emit;

/// <summary>
/// A place among values: up to two loop variables, each times a factor, plus a number of values and a number of vectors of the width in use. It stays
/// arithmetic until it is printed.
/// </summary>
internal readonly record struct Index
{
    private readonly (string? Variable, int Factor) _first;
    private readonly (string? Variable, int Factor) _second;

    private Index((string?, int) first, (string?, int) second, int offset, int vectors) =>
        (_first, _second, Offset, Vectors) = (first, second, offset, vectors);

    /// <summary>What is added, in values.</summary>
    public int Offset { get; }

    /// <summary>What is added, in vectors.</summary>
    public int Vectors { get; }

    /// <summary>Whether it is a number.</summary>
    public bool IsLiteral => _first.Variable is null && Vectors == 0;

    /// <summary>The number that it is.</summary>
    public int Literal => IsLiteral ? Offset : throw new InvalidOperationException($"{Text} is not a number.");

    /// <summary>Such as <c>(4 * j) + 8</c>.</summary>
    public string Text => Variables(alone: !HasConstant) is { } variables ? HasConstant ? $"{variables} + {Constant(alone: false)}" : variables : Constant(alone: true);

    /// <summary>
    /// The last arguments of a call that takes a place: the variables and the constant go separately. RyuJIT then computes the variables' address once and puts the
    /// constant into each instruction; of their sum as an int it would compute every address anew, two instructions for each multiply-add.
    /// </summary>
    public string Arguments => Variables(alone: true) is { } variables ? HasConstant ? $"{variables}, {Constant(alone: true)}" : variables : Constant(alone: true);

    private bool HasConstant => Offset != 0 || Vectors != 0;

    public static implicit operator Index(int value) => new(default, default, value, 0);

    public static Index operator +(Index a, Index b)
    {
        var terms = new[] { a._first, a._second, b._first, b._second }.Where(term => term.Variable is not null)
            .GroupBy(term => term.Variable).Select(group => (group.Key, group.Sum(term => term.Factor))).ToList();
        return terms.Count > 2
            ? throw new InvalidOperationException("A place has at most two variables.")
            : new Index(terms.ElementAtOrDefault(0), terms.ElementAtOrDefault(1), a.Offset + b.Offset, a.Vectors + b.Vectors);
    }

    public static Index operator *(int factor, Index index) => new(
        (index._first.Variable, factor * index._first.Factor), (index._second.Variable, factor * index._second.Factor), factor * index.Offset, factor * index.Vectors);

    /// <summary>A loop variable.</summary>
    public static Index Of(string variable) => new((variable, 1), default, 0, 0);

    /// <summary>The values of so many vectors of the width in use.</summary>
    public static Index OfVectors(int count) => new(default, default, 0, count);

    private string? Variables(bool alone) => (_first.Variable, _second.Variable) switch
    {
        (null, _) => null,
        (_, null) => Term(_first, alone),
        _ => $"{Term(_first, alone: false)} + {Term(_second, alone: false)}",
    };

    private string Constant(bool alone) => Vectors == 0 ? NumberText.Integer(Offset)
        : Offset == 0 ? Term(("ops.Count", Vectors), alone)
        : $"{Term(("ops.Count", Vectors), alone: false)} + {NumberText.Integer(Offset)}";

    private static string Term((string? Variable, int Factor) term, bool alone) => term.Factor == 1 ? term.Variable!
        : alone ? $"{NumberText.Integer(term.Factor)} * {term.Variable}"
        : $"({NumberText.Integer(term.Factor)} * {term.Variable})";
}
