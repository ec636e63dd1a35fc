using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Where a backward pass puts the gradient: straight into the parameters as a step, or into a sum over samples.</summary>
/// <param name="Method">The emitted method.</param>
/// <param name="Buffer">The buffer that takes the gradient.</param>
/// <param name="Factor">What a unit's delta or its inputs are multiplied by first; null for nothing.</param>
/// <param name="IsBatch">Whether the sample is one of a batch.</param>
internal sealed record GradientSink(KernelMethod Method, string Buffer, Expr? Factor, bool IsBatch)
{
    /// <summary>w ← w − rate·d·x, without the gradient ever being stored.</summary>
    public static GradientSink Update(EmitContext context) => new(
        new KernelMethod(
            "Update",
            "Takes the step of one sample: each delta goes to the layer below, then into the weights it came through. False where a layer's step is too large for its weights: it and those below keep theirs.",
            new[] { context.Written("p"), context.Memory("x"), context.Memory("s"), context.Written("d"), context.Scalar("learningRate") },
            Returns: "bool"),
        "p",
        -Expr.Name("learningRate"),
        IsBatch: false);

    /// <summary>g ← g + d·x.</summary>
    public static GradientSink Accumulate(EmitContext context) => new(
        new KernelMethod(
            "AddGradient",
            "Adds the gradient of one sample to g, which is laid out like p.",
            new[] { context.Memory("p"), context.Memory("x"), context.Memory("s"), context.Written("d"), context.Written("g") }),
        "g",
        null,
        IsBatch: true);

    /// <summary>The statement that defines the local of a unit's delta, as its weights take it.</summary>
    public string DefineFactor(EmitContext context, LayerPlan layer, string unit, Expr delta) =>
        $"var {UnitFactor(layer, unit)} = {context.Printer.Print(Factor is null || layer.Rows.ScalesInputs ? delta : Factor * delta)};";

    /// <summary>Whether the inputs are multiplied by the factor.</summary>
    public bool ScalesInputs(LayerPlan layer) => Factor is not null && layer.Rows.ScalesInputs;

    /// <summary>An input as the layer's weights take it.</summary>
    public Expr Input(LayerPlan layer, Expr input) => ScalesInputs(layer) ? Factor! * input : input;

    /// <summary>The statement for one weight, given the input as <see cref="Input"/> has it.</summary>
    public string AddWeight(EmitContext context, LayerPlan layer, string target, string unit, Expr input) =>
        $"{target} = {context.Printer.Print(Dense.WeightGradient(Expr.Name(UnitFactor(layer, unit)), input, Expr.Code(target)))};";

    /// <summary>The statement for one bias.</summary>
    public string AddBias(EmitContext context, string target, Expr delta)
    {
        var old = Expr.Code(target);
        return $"{target} = {context.Printer.Print(Factor is null ? Dense.BiasGradient(delta, old) : Dense.WeightGradient(Factor, delta, old))};";
    }

    private string UnitFactor(LayerPlan layer, string unit) => (Factor is null || layer.Rows.ScalesInputs ? "delta" : "step") + unit;
}
