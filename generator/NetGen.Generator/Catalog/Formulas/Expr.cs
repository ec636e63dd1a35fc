namespace NetGen.Generator.Catalog.Formulas;

/// <summary>
/// A scalar formula as a value: it can be printed, interpreted and differentiated. The operators fold constants, so that
/// a symbolic derivative reads like one made by hand. Records give structural equality, which finds common parts.
/// </summary>
internal abstract record Expr
{
    private ulong _fingerprint;

    protected Expr()
    {
    }

    // A copy gets other parts: what is remembered of the original is not true of it.
    protected Expr(Expr original) => _ = original;

    /// <summary>
    /// A number for what the formula is, computed once. Formulas are compared by it: as trees they may be larger than any memory, though they have few different parts. Two of ten thousand different
    /// ones would have the same number once in 10¹¹ times.
    /// </summary>
    public ulong Fingerprint => _fingerprint != 0 ? _fingerprint : _fingerprint = Describe() | 1;

    public virtual bool Equals(Expr? other) => ReferenceEquals(this, other) || (other is not null && Fingerprint == other.Fingerprint);

    public override int GetHashCode() => Fingerprint.GetHashCode();

    /// <summary>The number of the kind and the parts.</summary>
    protected abstract ulong Describe();

    /// <summary>One number of several, in which each bit depends on all of theirs (the finalizer of MurmurHash3, after each).</summary>
    protected static ulong Mix(params ulong[] parts)
    {
        var mixed = 0x9E3779B97F4A7C15UL;
        foreach (var part in parts)
        {
            mixed = unchecked((mixed ^ part) * 0xFF51AFD7ED558CCDUL);
            mixed = unchecked((mixed ^ (mixed >> 33)) * 0xC4CEB9FE1A85EC53UL);
            mixed ^= mixed >> 29;
        }

        return mixed;
    }

    /// <summary>The number of a text.</summary>
    protected static ulong Mix(string text) => Mix(text.Select(letter => (ulong)letter).ToArray());

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
