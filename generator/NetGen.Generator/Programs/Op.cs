using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Programs;

// The steps that a program can have. They are a few lines each that only mean something together, hence one file. A step inside a Loop is done for one position.

/// <summary>A step of a program.</summary>
internal abstract record Op
{
    /// <summary>The layer that it belongs to: 1 is the first, 0 what follows the logits.</summary>
    public int Layer { get; init; }

    /// <summary>The values that it reads or writes.</summary>
    public abstract IEnumerable<Value> Values { get; }

    /// <summary>The values that it writes; none where it gives a part of the gradient.</summary>
    public virtual IEnumerable<Value> Written => [];

    /// <summary>Whether it gives a part of the gradient.</summary>
    public virtual bool IsGradient => false;

    /// <summary>The values among operands.</summary>
    protected static IEnumerable<Value> ValuesOf(IEnumerable<Operand> operands) => operands.Where(operand => operand.Value is not null).Select(operand => operand.Value!);
}

/// <summary>
/// y[p, o] = b[o] + Σ w[o, c, k] · x[window(p, k), c], in the order of k, then c; outside of x is 0. Dense layers (a window of one position), convolutions, gates. With groups an output reads the
/// channels of its group alone.
/// </summary>
internal sealed record Product(Value Input, Value Output, Parameter Weights, Parameter? Bias, Window Window, int Groups = 1) : Op
{
    public override IEnumerable<Value> Values => [Input, Output];

    public override IEnumerable<Value> Written => [Output];
}

/// <summary>∂loss/∂x of a product, added to what is there or not: for each input Σ w[o, c, k] · d[p, o] over k and then the lanes of o.</summary>
internal sealed record ProductInput(Product Of, Value OutputDelta, Value InputDelta, bool Adds) : Op
{
    public override IEnumerable<Value> Values => [OutputDelta, InputDelta];

    public override IEnumerable<Value> Written => [InputDelta];
}

/// <summary>∂loss/∂w and ∂loss/∂b of a product: Σ d[p, o] · x[window(p, k), c] and Σ d[p, o] over the positions.</summary>
internal sealed record ProductWeights(Product Of, Value OutputDelta) : Op
{
    public override IEnumerable<Value> Values => [OutputDelta, Of.Input];

    public override bool IsGradient => true;
}

/// <summary>A formula of numbers at the same place: activations, gates, sums. <see cref="OperandNames"/> are its variables.</summary>
internal sealed record Map(IReadOnlyList<Operand> Operands, Expr Formula, Operand Output, bool Adds = false) : Op
{
    /// <summary>Its derivative by its one operand, where a cheaper one is known than the symbolic: it may read <see cref="OperandNames.Result"/>.</summary>
    public Expr? Slope { get; init; }

    public override IEnumerable<Value> Values => ValuesOf(Operands.Append(Output));

    public override IEnumerable<Value> Written => [Output.Value!];
}

/// <summary>A formula over the channels of each position, added up or the largest of it.</summary>
internal sealed record Reduce(IReadOnlyList<Operand> Operands, Expr Formula, Value Output, Reducing Kind, bool Adds = false) : Op
{
    public override IEnumerable<Value> Values => ValuesOf(Operands).Append(Output);

    public override IEnumerable<Value> Written => [Output];
}

/// <summary>∂loss/∂ a parameter of each channel: a formula, added up over the positions.</summary>
internal sealed record ParameterSum(IReadOnlyList<Operand> Operands, Expr Formula, Parameter Parameter) : Op
{
    public override IEnumerable<Value> Values => ValuesOf(Operands);

    public override bool IsGradient => true;
}

/// <summary>The largest number, or the mean, of each channel in a window; what lies outside is left out.</summary>
internal sealed record Pool(Value Input, Value Output, Window Window, bool IsMaximum) : Op
{
    public override IEnumerable<Value> Values => [Input, Output];

    public override IEnumerable<Value> Written => [Output];
}

/// <summary>∂loss/∂x of a pool. The delta of a maximum goes to the first input that has it.</summary>
internal sealed record PoolInput(Pool Of, Value OutputDelta, Value InputDelta, bool Adds) : Op
{
    public override IEnumerable<Value> Values => [Of.Input, Of.Output, OutputDelta, InputDelta];

    public override IEnumerable<Value> Written => [InputDelta];
}

/// <summary>Numbers at other places: of <see cref="Placing"/>'s kinds.</summary>
internal sealed record Copy(Value Input, Value Output, Placing Placing, bool Adds = false) : Op
{
    public override IEnumerable<Value> Values => [Input, Output];

    public override IEnumerable<Value> Written => [Output];
}

/// <summary>y[p] = the row of a table that x[p] is the number of.</summary>
internal sealed record Lookup(Value Input, Value Output, Parameter Table) : Op
{
    public override IEnumerable<Value> Values => [Input, Output];

    public override IEnumerable<Value> Written => [Output];
}

/// <summary>∂loss/∂ a table: each delta is added to its row.</summary>
internal sealed record LookupTable(Lookup Of, Value OutputDelta) : Op
{
    public override IEnumerable<Value> Values => [Of.Input, OutputDelta];

    public override bool IsGradient => true;
}

/// <summary>y = x, times the factors of a mask in training steps.</summary>
internal sealed record Mask(Value Input, Value Factors, Value Output, bool Adds = false) : Op
{
    public override IEnumerable<Value> Values => [Input, Factors, Output];

    public override IEnumerable<Value> Written => [Output];
}

/// <summary>Zeros, at all positions, the one before the first included where there is one.</summary>
internal sealed record Clear(Value Output) : Op
{
    public override IEnumerable<Value> Values => [Output];

    public override IEnumerable<Value> Written => [Output];
}

/// <summary>Its steps for one position after another, forward or back.</summary>
internal sealed record Loop(int Count, IReadOnlyList<Op> Body, bool IsReverse) : Op
{
    public override IEnumerable<Value> Values => Body.SelectMany(step => step.Values);

    public override IEnumerable<Value> Written => Body.SelectMany(step => step.Written);
}
