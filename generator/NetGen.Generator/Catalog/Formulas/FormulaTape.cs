namespace NetGen.Generator.Catalog.Formulas;

/// <summary>A formula as a list of its different parts, each computed once: for those who ask for many values of it. Both branches of a choice are computed, as in vectors.</summary>
internal sealed class FormulaTape
{
    private readonly IReadOnlyList<Expr> _parts;
    private readonly Dictionary<Expr, double> _values = new();
    private readonly Precision _precision;

    /// <param name="formula">The formula.</param>
    /// <param name="precision">What each result is rounded to.</param>
    public FormulaTape(Expr formula, Precision precision)
    {
        (Formula, _precision) = (formula, precision);
        _parts = Ordered(formula);
    }

    /// <summary>The formula.</summary>
    public Expr Formula { get; }

    /// <summary>Its value where each name has the value that <paramref name="lookup"/> gives it.</summary>
    public double Evaluate(Func<string, double> lookup)
    {
        foreach (var part in _parts)
        {
            var value = Interpreter.Compute(part, child => _values[child], lookup);
            _values[part] = _precision == Precision.Single ? (float)value : value;
        }

        return _values[Formula];
    }

    // Parts before what is made of them.
    private static IReadOnlyList<Expr> Ordered(Expr formula)
    {
        var (seen, parts) = (new HashSet<Expr>(), new List<Expr>());
        Visit(formula);
        return parts;

        void Visit(Expr part)
        {
            if (!seen.Add(part))
            {
                return;
            }

            foreach (var (child, _) in Sharing.Children(part))
            {
                Visit(child);
            }

            parts.Add(part);
        }
    }
}
