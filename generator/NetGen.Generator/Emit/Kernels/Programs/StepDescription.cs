using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>What a step computes, in one line for the reader of emitted code.</summary>
internal static class StepDescription
{
    private const string Before = " of the step before";

    /// <summary>Parts of a formula that are read at a glance: a series has many more, and the heading of the file has what it stands for.</summary>
    private const int Most = 60;

    public static string Of(Op step) => step switch
    {
        Product product => $"{product.Output.Name} = W·{Read(product)}{(product.Bias is null ? string.Empty : " + b")}{Groups(product)}{Shape(product.Output)}",
        ProductInput input when ProductPlan.IsPrevious(input.Of) => $"{input.InputDelta.Name}{Before} {Assign(input.Adds)} Wᵀ·{input.OutputDelta.Name}",
        ProductInput input => $"{input.InputDelta.Name} {Assign(input.Adds)} Wᵀ·{input.OutputDelta.Name}{Window(input.Of.Window)}",
        ProductWeights weights => $"The gradient of the weights of {weights.Of.Output.Name}: {weights.OutputDelta.Name}·{(ProductPlan.IsPrevious(weights.Of) ? $"({weights.Of.Input.Name}{Before})ᵀ" : $"{weights.Of.Input.Name}ᵀ{Window(weights.Of.Window)}")}{(weights.Of.Bias is null ? string.Empty : $"; of the biases: {weights.OutputDelta.Name}")}",
        Map map => $"{Name(map.Output)} {Assign(map.Adds)} {Formula(map.Formula, map.Operands)}",
        Reduce { Kind: Reducing.Maximum } reduce => $"{reduce.Output.Name} = the largest of {Formula(reduce.Formula, reduce.Operands)} over the channels",
        Reduce reduce => $"{reduce.Output.Name} {Assign(reduce.Adds)} the sum of {Formula(reduce.Formula, reduce.Operands)} over the channels",
        ParameterSum sum => $"The gradient of {sum.Parameter.Name}: {Formula(sum.Formula, sum.Operands)}",
        Pool pool => $"{pool.Output.Name} = the {(pool.IsMaximum ? "largest" : "mean")} of {pool.Input.Name} in a window of {Size(pool.Window)}",
        PoolInput pool => $"{pool.InputDelta.Name} {Assign(pool.Adds)} {pool.OutputDelta.Name}, {(pool.Of.IsMaximum ? "to the first of the largest" : "in equal parts")}",
        Copy copy => $"{copy.Output.Name} {Assign(copy.Adds)} {copy.Input.Name}{Placing(copy.Placing)}",
        Lookup lookup => $"{lookup.Output.Name} = the rows that {lookup.Input.Name} are the numbers of",
        LookupTable lookup => $"The gradient of the rows: {lookup.OutputDelta.Name}",
        Mask mask => $"{mask.Output.Name} {Assign(mask.Adds)} {mask.Input.Name}, in training times {mask.Factors.Name}",
        Clear clear => $"{clear.Output.Name} = 0",
        Loop loop => loop.IsReverse ? "From the last step to the first" : "Step by step",
        _ => throw new InvalidOperationException($"{step.GetType().Name} has no description."),
    };

    /// <summary>The line above the steps of a layer, such as <c>Layer 1: Gru, 16 × 4 -> 16</c>.</summary>
    public static string Heading(NetworkModel model, int layer)
    {
        var (shapes, declared) = (LayerCatalog.ShapesOf(model), model.Layers[layer - 1]);
        return $"Layer {NumberText.Integer(layer)}: {declared.Kind}, {shapes[layer - 1]} -> {shapes[layer]}{(declared.IsLinear ? string.Empty : " " + declared.ActivationName)}";
    }

    private static string Assign(bool adds) => adds ? "+=" : "=";

    // What a product reads: a position, that before it, or a window.
    private static string Read(Product product) => ProductPlan.IsPrevious(product) ? $"({product.Input.Name}{Before})" : product.Input.Name + Window(product.Window);

    private static string Window(Window window) => window.IsPointwise ? string.Empty : $" in a window of {Size(window)}";

    private static string Size(Window window) => window.InHeight == 1 ? NumberText.Integer(window.KernelWidth) : $"{NumberText.Integer(window.KernelHeight)} × {NumberText.Integer(window.KernelWidth)}";

    private static string Groups(Product product) => product.Groups == 1 ? string.Empty : $", in {NumberText.Integer(product.Groups)} groups";

    private static string Shape(Value value) => $": {value.Shape}";

    private static string Placing(Placing placing) => placing.Kind switch
    {
        PlacingKind.Position => ", the last step's",
        PlacingKind.Channels when placing.Offset > 0 => $", {(placing.IsBack ? "of the" : "at")} channels from {NumberText.Integer(placing.Offset)} on",
        PlacingKind.Flat or PlacingKind.FlatChannelsFirst => placing.IsBack ? ", in its shape" : ", as one vector",
        _ => string.Empty,
    };

    private static string Name(Operand operand) => operand.Value is not { } value ? operand.Parameter!.Name
        : (value.Segments > 1 ? $"{value.Name}[{NumberText.Integer(operand.Segment)}]" : value.Name) + (operand.IsPrevious ? Before : string.Empty);

    // The formula with the names of what it reads.
    private static string Formula(Expr formula, IReadOnlyList<Operand> operands)
    {
        var names = operands.Select((operand, k) => (OperandNames.Of(k), Expr.Name(Name(operand) is var name && name.IndexOf(' ') >= 0 ? $"({name})" : name))).ToArray();
        return FormulaSize.IsAtMost(formula, Most) ? new DescriptionPrinter().Print(formula.With(names)) : $"a function of {string.Join(" and ", operands.Select(Name))}";
    }
}
