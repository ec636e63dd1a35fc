using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Plans;

/// <summary>
/// The activation of a layer as a step of its code: a function of each unit's pre-activation z, and what its derivative is computed from. Functions that both call are
/// computed once: the forward pass keeps that part, named part.
/// </summary>
internal sealed class ActivationStep
{
    private readonly ElementwiseActivation _activation;

    private ActivationStep(ElementwiseActivation activation)
    {
        _activation = activation;
        var (value, derivative) = (activation.Value(OutputNames.Logit), activation.Derivative(OutputNames.Logit, OutputNames.Output));
        var part = CommonPart.Dearest(value, derivative);
        KeepsPart = part is not null;
        Derivative = part is null ? derivative : CommonPart.Replace(derivative, part, OutputNames.Part);
        ReadsPreActivation = activation.BackwardNeeds.HasFlag(Needs.PreActivation) && CommonPart.Reads(Derivative, OutputNames.Logit);
        ReadsOutput = activation.BackwardNeeds.HasFlag(Needs.Output);
        ValueFunctions = FunctionCalls.Count(value);
        DerivativeFunctions = FunctionCalls.Count(Derivative);
    }

    /// <summary>Whether the derivative reads z.</summary>
    public bool ReadsPreActivation { get; }

    /// <summary>Whether the derivative reads y.</summary>
    public bool ReadsOutput { get; }

    /// <summary>Whether the derivative reads the part.</summary>
    public bool KeepsPart { get; }

    /// <summary>The derivative, by the names <c>z</c>, <c>y</c> and <c>part</c>.</summary>
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

    /// <summary>The part of it that is kept.</summary>
    public Expr Part(Expr z) => CommonPart.Dearest(_activation.Value(z), _activation.Derivative(z, OutputNames.Output))
        ?? throw new InvalidOperationException("The activation keeps no part.");
}
