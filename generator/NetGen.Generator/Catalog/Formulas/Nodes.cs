namespace NetGen.Generator.Catalog.Formulas;

// The shapes an Expr can have: records that only mean something together, hence one file. Each is compared by its fingerprint.
internal sealed record Constant(double Value) : Expr
{
    public bool Equals(Constant? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override ulong Describe() => Mix(1, (ulong)BitConverter.DoubleToInt64Bits(Value));
}

internal sealed record Variable(string Text) : Expr
{
    public bool Equals(Variable? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override ulong Describe() => Mix(2, Mix(Text));
}

/// <summary>A value that emitted C# spells: a place or a call, which binds as tightly as a name.</summary>
internal sealed record Code(string Text) : Expr
{
    public bool Equals(Code? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override ulong Describe() => Mix(3, Mix(Text));
}

/// <summary>A vector in memory as a factor of a multiply-add, which reads it itself: one call less for RyuJIT to inline than a load before it.</summary>
internal sealed record Stored(string Place) : Expr
{
    public bool Equals(Stored? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override ulong Describe() => Mix(4, Mix(Place));
}

internal sealed record Negate(Expr Operand) : Expr
{
    public bool Equals(Negate? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override ulong Describe() => Mix(5, Operand.Fingerprint);
}

internal sealed record Binary(BinaryOperator Operator, Expr Left, Expr Right) : Expr
{
    public bool Equals(Binary? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override ulong Describe() => Mix(6, (ulong)Operator, Left.Fingerprint, Right.Fingerprint);
}

internal sealed record Call(Function Function, Expr Argument) : Expr
{
    public bool Equals(Call? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override ulong Describe() => Mix(7, (ulong)Function, Argument.Fingerprint);
}

/// <summary>A function that the kernels do not have: <see cref="Composites.Expansion"/> writes it out as a formula of what they have.</summary>
internal sealed record Composite(CompositeFunction Function, Expr Argument) : Expr
{
    public bool Equals(Composite? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override ulong Describe() => Mix(8, (ulong)Function, Argument.Fingerprint);
}

/// <summary>A power with an exponent that is known, which <see cref="Composites.Expansion"/> writes out.</summary>
internal sealed record Power(Expr Base, double Exponent) : Expr
{
    public bool Equals(Power? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override ulong Describe() => Mix(9, Base.Fingerprint, (ulong)BitConverter.DoubleToInt64Bits(Exponent));
}

/// <summary>One of two values.</summary>
internal sealed record Choice(Condition Condition, Expr Then, Expr Otherwise) : Expr
{
    public bool Equals(Choice? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override ulong Describe() => Mix(10, (ulong)Condition.Comparison, Condition.Left.Fingerprint, Condition.Right.Fingerprint, Then.Fingerprint, Otherwise.Fingerprint);
}

internal sealed record Condition(Comparison Comparison, Expr Left, Expr Right);

internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Min,
    Max,
}

internal enum Comparison
{
    Less,
    LessOrEqual,
    Equal,
}

internal enum Function
{
    Exp,
    Log,
    Tanh,
    Sigmoid,
    Softplus,
    Erf,
    Abs,
    Sqrt,
}

internal enum CompositeFunction
{
    Sin,
    Cos,
    Atan,
    Sinh,
    Cosh,

    /// <summary>eˣ − 1.</summary>
    ExpMinusOne,
}
