namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Rewrites each part of a formula once, however often it stands there: locals and series make formulas that are small as graphs and beyond all bounds as trees.</summary>
/// <param name="rule">Rewrites a part; it asks for those below by the second argument.</param>
internal sealed class EachOnce(Func<Expr, Func<Expr, Expr>, Expr> rule)
{
    private readonly Dictionary<Expr, Expr> _done = new();

    /// <summary>The formula rewritten.</summary>
    public Expr Of(Expr part) => _done.TryGetValue(part, out var known) ? known : _done[part] = rule(part, Of);

    /// <summary>The different parts of a formula, a whole before its parts.</summary>
    public static IReadOnlyList<Expr> Parts(Expr formula)
    {
        var (seen, parts) = (new HashSet<Expr>(), new List<Expr>());
        Visit(formula);
        return parts;

        void Visit(Expr part)
        {
            if (seen.Add(part))
            {
                parts.Add(part);
                foreach (var (child, _) in Sharing.Children(part))
                {
                    Visit(child);
                }
            }
        }
    }
}
