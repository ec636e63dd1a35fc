namespace NetGen.Generator.Catalog.Formulas;

// The shapes an Expr can have. They are one-liners that only mean something together, hence one file.
internal sealed record Constant(double Value) : Expr;

internal sealed record Variable(string Text) : Expr;

/// <summary>A value that emitted C# spells: a place or a call, which binds as tightly as a name.</summary>
internal sealed record Code(string Text) : Expr;

/// <summary>A vector in memory as a factor of a multiply-add, which reads it itself: one call less for RyuJIT to inline than a load before it.</summary>
internal sealed record Stored(string Place) : Expr;

internal sealed record Negate(Expr Operand) : Expr;

internal sealed record Binary(BinaryOperator Operator, Expr Left, Expr Right) : Expr;

internal sealed record Call(Function Function, Expr Argument) : Expr;

/// <summary>A function that the kernels do not have: <see cref="Composites.Expansion"/> writes it out as a formula of what they have.</summary>
internal sealed record Composite(CompositeFunction Function, Expr Argument) : Expr;

/// <summary>A power with an exponent that is known, which <see cref="Composites.Expansion"/> writes out.</summary>
internal sealed record Power(Expr Base, double Exponent) : Expr;

internal sealed record Choice(Condition Condition, Expr Then, Expr Otherwise) : Expr;

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
