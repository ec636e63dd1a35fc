namespace NetGen.Generator.Catalog.Formulas;

/// <summary>
/// Finds the parts of formulas that are used more than once, so that each is computed once. Plain code names the
/// operands of a minimum or maximum twice, which counts as two uses.
/// </summary>
internal static class Sharing
{
    /// <summary>Rewrites <paramref name="roots"/> with names for their shared parts; the parts come first, in order of need.</summary>
    public static (IReadOnlyList<(string Name, Expr Value)> Parts, IReadOnlyList<Expr> Roots) Extract(
        IReadOnlyList<Expr> roots,
        Func<string> nextName)
    {
        var uses = new Dictionary<Expr, int>();
        foreach (var root in roots)
        {
            Count(root, uses, 1);
        }

        var parts = new List<(string, Expr)>();
        var names = new Dictionary<Expr, Expr>();
        var rewritten = roots.Select(root => Rewrite(root, uses, names, parts, nextName)).ToList();
        return (parts, rewritten);
    }

    private static void Count(Expr expr, Dictionary<Expr, int> uses, int times)
    {
        if (expr is Constant or Variable or Code or Stored)
        {
            return;
        }

        var seen = uses.TryGetValue(expr, out var before);
        uses[expr] = before + times;
        if (seen)
        {
            return;
        }

        foreach (var (child, childTimes) in Children(expr))
        {
            Count(child, uses, childTimes);
        }
    }

    /// <summary>A formula's operands, and how often plain code computes each.</summary>
    public static IEnumerable<(Expr Child, int Times)> Children(Expr expr) => expr switch
    {
        Negate n => new[] { (n.Operand, 1) },
        Binary { Operator: BinaryOperator.Min or BinaryOperator.Max } b => new[] { (b.Left, 2), (b.Right, 2) },
        Binary b => new[] { (b.Left, 1), (b.Right, 1) },
        Call c => new[] { (c.Argument, 1) },
        Composite c => new[] { (c.Argument, 1) },
        Power p => new[] { (p.Base, 1) },
        Choice c => new[] { (c.Condition.Left, 1), (c.Condition.Right, 1), (c.Then, 1), (c.Otherwise, 1) },
        _ => Array.Empty<(Expr, int)>(),
    };

    /// <summary>The formula with other operands.</summary>
    public static Expr Map(Expr expr, Func<Expr, Expr> map) => expr switch
    {
        Negate n => n with { Operand = map(n.Operand) },
        Binary b => b with { Left = map(b.Left), Right = map(b.Right) },
        Call c => c with { Argument = map(c.Argument) },
        Composite c => c with { Argument = map(c.Argument) },
        Power p => p with { Base = map(p.Base) },
        Choice c => c with
        {
            Condition = c.Condition with { Left = map(c.Condition.Left), Right = map(c.Condition.Right) },
            Then = map(c.Then),
            Otherwise = map(c.Otherwise),
        },
        _ => expr,
    };

    private static Expr Rewrite(
        Expr expr,
        Dictionary<Expr, int> uses,
        Dictionary<Expr, Expr> names,
        List<(string, Expr)> parts,
        Func<string> nextName)
    {
        if (expr is Constant or Variable or Code or Stored)
        {
            return expr;
        }

        if (names.TryGetValue(expr, out var known))
        {
            return known;
        }

        Expr Inner(Expr child) => Rewrite(child, uses, names, parts, nextName);
        var rewritten = Map(expr, Inner);
        if (uses[expr] < 2)
        {
            return rewritten;
        }

        var name = nextName();
        parts.Add((name, rewritten));
        return names[expr] = new Variable(name);
    }
}
