namespace NetGen.Generator.Catalog.Formulas;

/// <summary>
/// A scalar formula as a value: it can be printed, interpreted and differentiated. The operators fold constants, so that
/// a symbolic derivative reads like one made by hand. Records give structural equality, which finds common parts.
/// </summary>
internal abstract record Expr
{
    public static implicit operator Expr(double value) => new Constant(value);

    public static Expr operator +(Expr a, Expr b) => (a, b) switch
    {
        (Constant x, Constant y) => x.Value + y.Value,
        (Constant { Value: 0 }, _) => b,
        (_, Constant { Value: 0 }) => a,
        _ => new Binary(BinaryOperator.Add, a, b),
    };

    public static Expr operator -(Expr a, Expr b) => (a, b) switch
    {
        (Constant x, Constant y) => x.Value - y.Value,
        (Constant { Value: 0 }, _) => -b,
        (_, Constant { Value: 0 }) => a,
        _ => new Binary(BinaryOperator.Subtract, a, b),
    };

    public static Expr operator *(Expr a, Expr b) => (a, b) switch
    {
        (Constant x, Constant y) => x.Value * y.Value,
        (Constant { Value: 0 }, _) or (_, Constant { Value: 0 }) => 0,
        (Constant { Value: 1 }, _) => b,
        (_, Constant { Value: 1 }) => a,
        (Constant { Value: -1 }, _) => -b,
        (_, Constant { Value: -1 }) => -a,
        (_, Choice { Then: Constant, Otherwise: Constant } c) => Select(c.Condition, a * c.Then, a * c.Otherwise),
        _ => new Binary(BinaryOperator.Multiply, a, b),
    };

    public static Expr operator /(Expr a, Expr b) => (a, b) switch
    {
        (Constant { Value: 0 }, _) => 0,
        (_, Constant { Value: 1 }) => a,
        _ => new Binary(BinaryOperator.Divide, a, b),
    };

    public static Expr operator -(Expr a) => a switch
    {
        Constant x => -x.Value,
        Negate x => x.Operand,
        _ => new Negate(a),
    };

    public static Condition operator <(Expr a, Expr b) => new(Comparison.Less, a, b);

    public static Condition operator >(Expr a, Expr b) => new(Comparison.Less, b, a);

    public static Condition operator <=(Expr a, Expr b) => new(Comparison.LessOrEqual, a, b);

    public static Condition operator >=(Expr a, Expr b) => new(Comparison.LessOrEqual, b, a);

    /// <summary>A variable: a local of emitted code, or a symbol of a formula.</summary>
    public static Expr Name(string text) => new Variable(text);

    /// <summary>A value that emitted C# spells.</summary>
    public static Expr Code(string text) => new Code(text);

    public static Expr Exp(Expr x) => new Call(Function.Exp, x);

    public static Expr Log(Expr x) => new Call(Function.Log, x);

    public static Expr Tanh(Expr x) => new Call(Function.Tanh, x);

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static Expr Sigmoid(Expr x) => new Call(Function.Sigmoid, x);

    /// <summary>ln(1 + eˣ).</summary>
    public static Expr Softplus(Expr x) => new Call(Function.Softplus, x);

    /// <summary>2/√π ∫₀ˣ e^-t² dt.</summary>
    public static Expr Erf(Expr x) => new Call(Function.Erf, x);

    public static Expr Abs(Expr x) => new Call(Function.Abs, x);

    public static Expr Sqrt(Expr x) => new Call(Function.Sqrt, x);

    /// <summary><c>a &lt; b ? a : b</c>: one instruction on x86; NaN in either gives <paramref name="b"/>, so put the data there.</summary>
    public static Expr Min(Expr a, Expr b) => new Binary(BinaryOperator.Min, a, b);

    /// <summary><c>a &gt; b ? a : b</c>: one instruction on x86; NaN in either gives <paramref name="b"/>, so put the data there.</summary>
    public static Expr Max(Expr a, Expr b) => new Binary(BinaryOperator.Max, a, b);

    /// <summary>A function that is written out as a formula of others before it is printed as code.</summary>
    public static Expr Of(CompositeFunction function, Expr x) => new Composite(function, x);

    /// <summary>A power with an exponent that is known.</summary>
    public static Expr Power(Expr x, double exponent) => exponent switch
    {
        0 => 1,
        1 => x,
        _ => new Power(x, exponent),
    };

    /// <summary>A test for equality; NaN is equal to nothing.</summary>
    public static Condition Same(Expr a, Expr b) => new(Comparison.Equal, a, b);

    /// <summary>One of two values; equal ones need no test.</summary>
    public static Expr Select(Condition condition, Expr then, Expr otherwise) =>
        then == otherwise ? then : new Choice(condition, then, otherwise);
}
