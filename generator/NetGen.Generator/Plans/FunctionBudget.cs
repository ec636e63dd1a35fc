namespace NetGen.Generator.Plans;

/// <summary>
/// How many elementary functions a method may hold. Each brings many locals, and RyuJIT inlines nothing more into a method that has too many (see
/// <see cref="Emit.CallCount"/>). Beyond the budget functions stand in a loop, once.
/// </summary>
internal static class FunctionBudget
{
    /// <summary>Functions in a method: the methods of all activations and losses were compiled with 8 and keep every call inlined.</summary>
    private const int Functions = 8;

    /// <summary>Whether layers, in one method with the samples in the lanes, may compute several units' activations at once.</summary>
    public static bool UnrollsValues(IEnumerable<LayerPlan> layers) =>
        layers.Sum(layer => Value(layer) * (layer.Rows.Order == WeightOrder.InputMajor ? Copies(layer.Units) : 1)) <= Functions;

    /// <summary>Whether layers, in one method with the samples in the lanes, may compute several deltas of the layers below at once.</summary>
    public static bool UnrollsDerivatives(IEnumerable<LayerPlan> below) =>
        below.Sum(layer => Derivative(layer) * Copies(layer.Units)) <= Functions;

    /// <summary>
    /// Whether an activation may be written out for each of so many vectors: all that only compares and adds, but few functions. A vector that is stored and
    /// read again comes late, and later still where it was stored in halves.
    /// </summary>
    public static bool UnrollsSums(LayerPlan layer, int vectors) => Value(layer) * vectors <= Functions / 4;

    /// <summary>
    /// Whether an output-major layer's step may go through its columns one by one, each of which gives a vector of deltas of the layer below. A derivative by a kept part
    /// has many operations even where it calls no function.
    /// </summary>
    public static bool UnrollsColumns(LayerPlan layer, LayerPlan below) => layer.Rows.Vectors * (Derivative(below) + (below.Part is null ? 0 : 1)) <= Functions / 4;

    /// <summary>Whether a method may compute the output activation once for each output.</summary>
    public static bool UnrollsOutputs(NetworkLayout layout) => layout.Outputs * OfOutput(layout) <= Functions;

    /// <summary>Whether the outputs are functions of the logits, and not these or what compares and adds.</summary>
    public static bool HasOutputFunctions(NetworkLayout layout) => OfOutput(layout) > 0;

    /// <summary>Whether a method may hold all that one sample needs, hidden layers by vectors.</summary>
    public static bool HoldsSample(NetworkLayout layout, SumPlan sums)
    {
        var outputs = sums.OutputsByLanes ? 1 : layout.Outputs;
        var hidden = layout.Layers.Take(layout.Layers.Count - 1)
            .Sum(layer => RowPlanner.Pad(layer.Units, layout.Lanes) / layout.Lanes * (Value(layer) + (layout.IsTrainable ? Derivative(layer) : 0)));
        return hidden + (outputs * (layout.IsTrainable ? OfLoss(layout) : OfOutput(layout))) <= (layout.Model.Precision == Precision.Single ? Functions - 1 : Functions - 3);
    }

    // Units go by fours, and what is left by itself.
    private static int Copies(int units) => Math.Min(units, VectorLimits.TileRows) + (units > VectorLimits.TileRows ? units % VectorLimits.TileRows : 0);

    private static int Value(LayerPlan layer) => layer.ActivationStep?.ValueFunctions ?? 0;

    private static int Derivative(LayerPlan layer) => layer.ActivationStep?.DerivativeFunctions ?? 0;

    // For one output.
    private static int OfOutput(NetworkLayout layout) => layout.OutputProgram.Outputs.Sum(step => step.Functions);

    private static int OfLoss(NetworkLayout layout) => layout.OutputProgram.Loss.Sum(step => step.Functions);
}
