using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Plans;

/// <summary>The activation of a layer as a step of its code: a function of each unit's pre-activation z, and what its derivative is computed from.</summary>
internal sealed class ActivationStep
{
    private readonly ElementwiseActivation _activation;

    private ActivationStep(ElementwiseActivation activation)
    {
        _activation = activation;
        Derivative = activation.Derivative(OutputNames.Logit, OutputNames.Output);
        ValueFunctions = FunctionCalls.Count(activation.Value(OutputNames.Logit));
        DerivativeFunctions = FunctionCalls.Count(Derivative);
    }

    /// <summary>Whether the derivative reads z.</summary>
    public bool ReadsPreActivation => _activation.BackwardNeeds.HasFlag(Needs.PreActivation);

    /// <summary>Whether the derivative reads y.</summary>
    public bool ReadsOutput => _activation.BackwardNeeds.HasFlag(Needs.Output);

    /// <summary>The derivative, by the names <c>z</c> and <c>y</c>.</summary>
    public Expr Derivative { get; }

    /// <summary>The elementary functions that a value calls.</summary>
    public int ValueFunctions { get; }

    /// <summary>The elementary functions that the derivative calls.</summary>
    public int DerivativeFunctions { get; }

    /// <summary>The step of an activation; null where there is nothing to do, and for a softmax, which is no function of one unit: see <see cref="OutputProgram"/>.</summary>
    public static ActivationStep? Of(ActivationDefinition activation) =>
        activation is ElementwiseActivation each and not Identity ? new ActivationStep(each) : null;

    /// <summary>The activation of <paramref name="z"/>.</summary>
    public Expr Value(Expr z) => _activation.Value(z);
}
