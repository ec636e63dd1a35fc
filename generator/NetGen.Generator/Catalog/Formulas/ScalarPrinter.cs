using NetGen.Generator.Support;

namespace NetGen.Generator.Catalog.Formulas;

/// <summary>
/// Prints formulas as scalar C#. It settles precedence, literals and multiply-adds once, and never lets C# regroup
/// a formula: what stands in parentheses in the tree is rounded on its own.
/// </summary>
internal class ScalarPrinter(Precision precision, bool fused)
{
    private readonly SortedSet<string> _called = new(StringComparer.Ordinal);

    /// <summary>How tightly a piece of text binds, loosest first.</summary>
    protected enum Rank
    {
        Conditional,
        Comparison,
        Sum,
        Product,
        Sign,
        Atom,
    }

    /// <summary>The functions that the printed text calls by <see cref="FunctionNames"/>, in a fixed order.</summary>
    public IReadOnlyCollection<string> Called => _called;

    public string Print(Expr expr) => Print(expr, Rank.Conditional);

    /// <summary>Notes that the text calls a function of <see cref="FunctionNames"/>, and returns how it is called.</summary>
    public virtual string Call(string name)
    {
        _called.Add(name);
        return name;
    }

    /// <summary>The precision of every number.</summary>
    protected Precision NumberType => precision;

    /// <summary>Whether a cast rounds the results of operators, so that no compound assignment may stand for them.</summary>
    public virtual bool RoundsByCast => false;

    /// <summary>The result of an operator, rounded to the precision of its type.</summary>
    protected virtual (string Text, Rank Rank) Rounded(string text, Rank rank) => (text, rank);

    /// <summary>A minimum or a maximum: a call, since RyuJIT makes a jump of <c>a &lt; b ? a : b</c>, which a processor guesses wrong for half of all signs.</summary>
    protected virtual (string Text, Rank Rank) Extreme(Binary b) =>
        ($"{Call(b.Operator == BinaryOperator.Min ? FunctionNames.Min : FunctionNames.Max)}({Print(b.Left)}, {Print(b.Right)})", Rank.Atom);

    /// <summary>One of two values. Whether a number is the same as itself is asked by name, since the compiler warns of a comparison with itself.</summary>
    protected virtual (string Text, Rank Rank) Choose(Choice c) => c.Condition.Comparison == Comparison.Equal && c.Condition.Left == c.Condition.Right
        ? ($"{(precision == Precision.Single ? "float" : "double")}.IsNaN({Print(c.Condition.Left)}) ? {Print(c.Otherwise, Rank.Comparison)} : {Print(c.Then, Rank.Comparison)}", Rank.Conditional)
        : (Ternary(c.Condition.Left, Symbol(c.Condition.Comparison), c.Condition.Right, c.Then, c.Otherwise), Rank.Conditional);

    /// <summary>How a comparison is spelled.</summary>
    protected static string Symbol(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Equal => "==",
    };

    /// <summary>An absolute value.</summary>
    protected virtual string Absolute(Expr x) => $"global::System.Math.Abs({Print(x)})";

    /// <summary>A square root. That of a float in double precision, rounded, has the bits of one in single precision.</summary>
    protected virtual (string Text, Rank Rank) Root(Expr x)
    {
        var text = $"global::System.Math.Sqrt({Print(x)})";
        return precision == Precision.Single ? ("(float)" + text, Rank.Sign) : (text, Rank.Atom);
    }

    /// <summary>A number.</summary>
    protected virtual (string Text, Rank Rank) Literal(double value) =>
        (NumberText.Literal(value, precision), value < 0 ? Rank.Sign : Rank.Atom);

    private string Print(Expr expr, Rank least)
    {
        var (text, rank) = expr switch
        {
            Constant c => Literal(c.Value),
            Variable v => (v.Text, Rank.Atom),
            Code c => (c.Text, Rank.Atom),
            Negate n => Opposite(n),
            Binary b => Print(b),
            Call { Function: Function.Abs } c => (Absolute(c.Argument), Rank.Atom),
            Call { Function: Function.Sqrt } c => Root(c.Argument),
            Call c => (Invoke(c), Rank.Atom),
            Choice c => Choose(c),
            Composite or Power => Unexpanded(expr),
            _ => throw new InvalidOperationException($"{expr.GetType().Name} cannot be printed."),
        };
        return rank < least ? $"({text})" : text;
    }

    /// <summary>A function that code does not have: for readers alone.</summary>
    protected virtual (string Text, Rank Rank) Unexpanded(Expr expr) => throw new InvalidOperationException($"{expr.GetType().Name} is to be written out before it is printed as code.");

    // Of two products the right one is fused: the left is the sum so far, rounded as a loop would have rounded it.
    private (string Text, Rank Rank) Print(Binary b) => b.Operator switch
    {
        BinaryOperator.Add when fused && b.Right is Binary { Operator: BinaryOperator.Multiply } p => (MultiplyAdd(p.Left, p.Right, b.Left), Rank.Atom),
        BinaryOperator.Add when fused && b.Left is Binary { Operator: BinaryOperator.Multiply } p => (MultiplyAdd(p.Left, p.Right, b.Right), Rank.Atom),
        BinaryOperator.Subtract when fused && b.Right is Binary { Operator: BinaryOperator.Multiply } p => (MultiplyAdd(-p.Left, p.Right, b.Left), Rank.Atom),
        BinaryOperator.Subtract when fused && b.Left is Binary { Operator: BinaryOperator.Multiply } p => (MultiplyAdd(p.Left, p.Right, -b.Right), Rank.Atom),
        BinaryOperator.Min or BinaryOperator.Max => Extreme(b),
        BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide => Operation(b),
    };

    /// <summary>A sum, a difference, a product or a quotient.</summary>
    protected virtual (string Text, Rank Rank) Operation(Binary b) => b.Operator switch
    {
        BinaryOperator.Add => Rounded(Infix(b, "+", Rank.Sum), Rank.Sum),
        BinaryOperator.Subtract => Rounded(Infix(b, "-", Rank.Sum), Rank.Sum),
        BinaryOperator.Multiply => Rounded(Infix(b, "*", Rank.Product), Rank.Product),
        _ => Rounded(Infix(b, "/", Rank.Product), Rank.Product),
    };

    /// <summary>A value with the other sign.</summary>
    protected virtual (string Text, Rank Rank) Opposite(Negate n) => ("-" + Print(n.Operand, Rank.Atom), Rank.Sign);

    // The left side keeps its rank, since C# groups from the left; the right side must bind tighter.
    private string Infix(Binary b, string op, Rank rank) => $"{Print(b.Left, rank)} {op} {Print(b.Right, rank + 1)}";

    /// <summary>One of two values by a comparison.</summary>
    protected string Ternary(Expr left, string op, Expr right, Expr then, Expr otherwise) =>
        $"{Print(left, Rank.Sum)} {op} {Print(right, Rank.Sum)} ? {Print(then, Rank.Comparison)} : {Print(otherwise, Rank.Comparison)}";

    /// <summary>The call of an elementary function.</summary>
    protected virtual string Invoke(Call call) => $"{Call(FunctionNames.Of(call.Function))}({Print(call.Argument)})";

    protected virtual string MultiplyAdd(Expr a, Expr b, Expr c) =>
        $"{Call(FunctionNames.MultiplyAdd)}({Print(a)}, {Print(b)}, {Print(c)})";
}
