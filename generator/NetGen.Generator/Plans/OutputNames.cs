using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Plans;

/// <summary>The names in the formulas of an <see cref="OutputProgram"/>. Those of one output are z, y, target and numerator; the others belong to a sample.</summary>
internal static class OutputNames
{
    /// <summary>The pre-activation; of the last layer the logit.</summary>
    public static readonly Expr Logit = Expr.Name("z");

    public static readonly Expr Output = Expr.Name("y");

    /// <summary>The part of a hidden layer's activation that its forward pass keeps.</summary>
    public static readonly Expr Part = Expr.Name("part");

    public static readonly Expr Target = Expr.Name("target");

    /// <summary>A softmax's e^(z − max), before it is divided by the sum of all.</summary>
    public static readonly Expr Numerator = Expr.Name("numerator");

    /// <summary>The largest logit.</summary>
    public static readonly Expr Largest = Expr.Name("max");

    /// <summary>The sum of the numerators.</summary>
    public static readonly Expr Sum = Expr.Name("sum");

    /// <summary>The logarithm of that sum.</summary>
    public static readonly Expr LogSum = Expr.Name("logSum");

    /// <summary>The sum of the targets.</summary>
    public static readonly Expr TargetTotal = Expr.Name("total");

    /// <summary>The sum of the loss's derivatives by the outputs, each times its output.</summary>
    public static readonly Expr Mean = Expr.Name("mean");
}
