using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Losses;

namespace NetGen.Generator.Plans;

/// <summary>
/// How many elementary functions a method may hold. RyuJIT inlines nothing more into a method of 512 locals, without a word, and each load of a vector is then a call:
/// measured, a 1-16-16-1 prediction took ninety times as long. An inlined function brings 40 to 60 locals. Beyond the budget functions stand in a loop, once.
/// </summary>
internal static class FunctionBudget
{
    /// <summary>Functions in a method: the methods of all activations and losses were compiled with 8 and keep every call inlined.</summary>
    private const int Functions = 8;

    private static readonly Expr Z = Expr.Name("z");
    private static readonly Expr Y = Expr.Name("y");
    private static readonly Expr T = Expr.Name("t");

    /// <summary>Whether layers, in one method with the samples in the lanes, may compute several units' activations at once.</summary>
    public static bool UnrollsValues(IEnumerable<LayerPlan> layers) =>
        layers.Sum(layer => layer.ValueFunctions * (layer.Rows.Order == WeightOrder.InputMajor ? Copies(layer.Units) : 1)) <= Functions;

    /// <summary>Whether layers, in one method with the samples in the lanes, may compute several deltas of the layers below at once.</summary>
    public static bool UnrollsDerivatives(IEnumerable<LayerPlan> below) =>
        below.Sum(layer => layer.SlopeFunctions * Copies(layer.Units)) <= Functions;

    /// <summary>
    /// Whether an activation may be written out for each of so many vectors: all that only compares and adds, but few functions. A vector that is stored and
    /// read again is there 7 to 8 cycles later, and twice that where it was stored in halves; at 1-16-16-1 that was a quarter of a prediction.
    /// </summary>
    public static bool UnrollsSums(LayerPlan layer, int vectors) => layer.ValueFunctions * vectors <= Functions / 4;

    /// <summary>Whether an output-major layer's step may go through its columns one by one, each of which gives a vector of deltas of the layer below.</summary>
    public static bool UnrollsColumns(LayerPlan layer, LayerPlan below) => layer.Rows.Vectors * below.SlopeFunctions <= Functions / 4;

    /// <summary>Whether a method may compute the output activation once for each output.</summary>
    public static bool UnrollsOutputs(NetworkLayout layout) => layout.Outputs * layout.Last.ValueFunctions <= Functions;

    /// <summary>Whether the outputs are functions of the logits, and not these or what compares and adds.</summary>
    public static bool HasOutputFunctions(NetworkLayout layout) => layout.Last.ValueFunctions > 0;

    /// <summary>Whether a method may hold all that one sample needs, hidden layers by vectors.</summary>
    public static bool HoldsSample(NetworkLayout layout, SumPlan sums)
    {
        var outputs = sums.OutputsByLanes ? 1 : layout.Outputs;
        var hidden = layout.Layers.Take(layout.Layers.Count - 1)
            .Sum(layer => RowPlanner.Pad(layer.Units, layout.Lanes) / layout.Lanes * (layer.ValueFunctions + (layout.IsTrainable ? layer.SlopeFunctions : 0)));
        return hidden + (outputs * (layout.Last.ValueFunctions + (layout.IsTrainable ? Loss(layout) : 0))) <= (layout.Model.Precision == Precision.Single ? Functions - 1 : Functions - 3);
    }

    /// <summary>Functions of an activation; of a softmax those of one output.</summary>
    public static int OfValue(ActivationDefinition activation) => activation switch
    {
        Softmax softmax => FunctionCalls.Count(softmax.Numerator(Z, Y)),
        ElementwiseActivation each => FunctionCalls.Count(each.Value(Z)),
        _ => 0,
    };

    /// <summary>Functions of an activation's derivative.</summary>
    public static int OfSlope(ActivationDefinition activation) =>
        activation is ElementwiseActivation each ? FunctionCalls.Count(each.Derivative(Z, Y)) : 0;

    // Units go by fours, and what is left by itself.
    private static int Copies(int units) => Math.Min(units, VectorLimits.Together) + (units > VectorLimits.Together ? units % VectorLimits.Together : 0);

    // A loss on a softmax's logits takes a logarithm of their sum.
    private static int Loss(NetworkLayout layout) => layout.Loss switch
    {
        LogitsLoss loss => FunctionCalls.Count(loss.Value(new LogitTerms(Z, Y, T, Z, Y, T))) + (layout.Last.Activation is Softmax ? 1 : 0),
        OutputLoss loss => FunctionCalls.Count(loss.Value(Y, T)) + layout.Last.SlopeFunctions,
        _ => 0,
    };
}
