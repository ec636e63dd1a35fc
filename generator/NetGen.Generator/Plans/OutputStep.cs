using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Plans;

// The steps that an OutputProgram can have. They are one-liners that only mean something together, hence one file.

/// <summary>A step over all outputs of a sample. Its formulas have the names of <see cref="OutputNames"/>.</summary>
internal abstract record OutputStep
{
    /// <summary>The elementary functions that the step calls for one output.</summary>
    public virtual int Functions => 0;
}

/// <summary>Finds <c>max</c>, the largest logit.</summary>
internal sealed record FindLargest : OutputStep;

/// <summary>Leaves each output's numerator, a formula of z and max, where its result will be, and adds them up to <c>sum</c>.</summary>
internal sealed record SumNumerators(Expr Numerator) : OutputStep
{
    public override int Functions => FunctionCalls.Count(Numerator);
}

/// <summary>Finds what a loss on a softmax's logits reads beside them: <c>logSum</c>, a formula of sum, and <c>total</c>, the sum of the targets.</summary>
internal sealed record FindTotals(Expr LogSum) : OutputStep
{
    public override int Functions => FunctionCalls.Count(LogSum);
}

/// <summary>Gives each output, a formula of its logit z.</summary>
internal sealed record MapLogits(Expr Output) : OutputStep
{
    public override int Functions => FunctionCalls.Count(Output);
}

/// <summary>Gives each output, a formula of its numerator and sum.</summary>
internal sealed record MapNumerators(Expr Output) : OutputStep;

/// <summary>Computes y, adds the value to <c>loss</c> and leaves the delta, ∂loss/∂z, in its place; all may read z and the target, y may read the numerator.</summary>
internal sealed record AddLosses(Expr Output, Expr Value, Expr Delta) : OutputStep
{
    public override int Functions => FunctionCalls.Count(Output) + FunctionCalls.Count(Value) + FunctionCalls.Count(Delta);
}

/// <summary>Computes y of the numerator and leaves it in the delta's place, adds the value to <c>loss</c> and the term to <c>mean</c>.</summary>
internal sealed record AddLossesAndMean(Expr Output, Expr Value, Expr Term) : OutputStep
{
    public override int Functions => FunctionCalls.Count(Value) + FunctionCalls.Count(Term);
}

/// <summary>Replaces each y, in the delta's place, by the delta.</summary>
internal sealed record MapDeltas(Expr Delta) : OutputStep
{
    public override int Functions => FunctionCalls.Count(Delta);
}
