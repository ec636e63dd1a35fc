namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Prints formulas on vectors of any width: every operator is a call, a number fills a vector, and a choice computes both sides.</summary>
/// <param name="precision">The number type.</param>
/// <param name="fused">Whether multiply-adds are fused.</param>
/// <param name="operations">The local that has the operations.</param>
/// <param name="calls">Counts what is called.</param>
/// <param name="inlinesFunctions">Whether elementary functions are compiled into their callers; else each is a method of the kernels.</param>
internal sealed class VectorPrinter(Precision precision, bool fused, string operations, ICallCount calls, bool inlinesFunctions)
    : OperationPrinter(precision, fused, operations, calls)
{
    private readonly SortedSet<Function> _methods = [];

    /// <summary>The functions that are called as methods of the kernels.</summary>
    public IReadOnlyCollection<Function> Methods => _methods;

    protected override (string Text, Rank Rank) Operation(Binary b) => (Invoke(b.Operator.ToString(), b.Left, b.Right), Rank.Atom);

    protected override (string Text, Rank Rank) Opposite(Negate n) => (Invoke(nameof(Negate), n.Operand), Rank.Atom);

    protected override (string Text, Rank Rank) Choose(Choice c)
    {
        var test = Invoke(Operation(c.Condition.Comparison), c.Condition.Left, c.Condition.Right);
        return ($"{Call("Select")}({test}, {Print(c.Then)}, {Print(c.Otherwise)})", Rank.Atom);
    }

    private static string Operation(Comparison comparison) => comparison switch
    {
        Comparison.Less => "Less",
        Comparison.LessOrEqual => "LessOrEqual",
        Comparison.Equal => "Same",
    };

    protected override string Invoke(Call call)
    {
        if (inlinesFunctions)
        {
            return base.Invoke(call);
        }

        _methods.Add(call.Function);
        return $"{FunctionNames.Of(call.Function)}({Print(call.Argument)})";
    }

    protected override string MultiplyAdd(Expr a, Expr b, Expr c)
    {
        if (a is not Stored factor)
        {
            return base.MultiplyAdd(a, b, c);
        }

        Calls.Add(Operations);
        return $"{Call(FunctionNames.MultiplyAdd)}({factor.Place}, {Print(b)}, {Print(c)})";
    }

    protected override string Absolute(Expr x) => Invoke("Abs", x);

    protected override (string Text, Rank Rank) Root(Expr x) => (Invoke("Sqrt", x), Rank.Atom);

    protected override (string Text, Rank Rank) Literal(double value) => ($"{Call("All")}({base.Literal(value).Text})", Rank.Atom);

    private string Invoke(string operation, params Expr[] operands) => $"{Call(operation)}({string.Join(", ", operands.Select(Print))})";
}
