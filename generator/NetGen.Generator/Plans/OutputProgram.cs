using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Losses;

namespace NetGen.Generator.Plans;

/// <summary>
/// What is computed from the logits, as steps that know no loss and no activation any more: here alone is decided how the two go together. Whatever prints the steps, one
/// output after another, a vector of outputs or a sample in each lane, needs only to know the steps.
/// </summary>
/// <param name="Outputs">From the logits to the outputs.</param>
/// <param name="Loss">From the logits to the loss and the deltas of the last layer; empty for inference only.</param>
/// <param name="LossScale">The factor of the sum of the outputs' loss terms. The deltas have it, the loss has not.</param>
internal sealed record OutputProgram(IReadOnlyList<OutputStep> Outputs, IReadOnlyList<OutputStep> Loss, double LossScale)
{
    private static readonly Expr Z = OutputNames.Logit;
    private static readonly Expr Y = OutputNames.Output;
    private static readonly Expr T = OutputNames.Target;

    private static readonly LogitTerms Terms = new(Z, Y, T, OutputNames.Largest, OutputNames.LogSum, OutputNames.TargetTotal);

    /// <summary>Whether the outputs are the logits.</summary>
    public bool CopiesLogits => Outputs.All(step => step is MapLogits map && map.Output == Z);

    /// <summary>The steps of the last layer's activation and of a loss on it.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="outputs">How many outputs the network has.</param>
    /// <param name="loss">The loss; null for inference only.</param>
    public static OutputProgram Of(ActivationDefinition activation, int outputs, LossDefinition? loss)
    {
        var scale = loss is { IsMeanOverOutputs: true } ? 1.0 / outputs : 1;
        return new OutputProgram(ActivationSteps(activation), LossSteps(loss, activation, scale).ToList(), scale);
    }

    private static IReadOnlyList<OutputStep> ActivationSteps(ActivationDefinition activation) => activation switch
    {
        Softmax softmax => Numerators(softmax).Append(new MapNumerators(Quotient(softmax))).ToList(),
        ElementwiseActivation each => new[] { new MapLogits(each.Value(Z)) },
        _ => throw new InvalidOperationException($"{activation.GetType().Name} has no code."),
    };

    private static IEnumerable<OutputStep> LossSteps(LossDefinition? loss, ActivationDefinition activation, double scale) => (loss, activation) switch
    {
        (null, _) => Array.Empty<OutputStep>(),
        (LogitsLoss onLogits, Softmax softmax) => Numerators(softmax)
            .Append(new FindTotals(Expr.Log(OutputNames.Sum)))
            .Append(new AddLosses(Quotient(softmax), onLogits.Value(Terms), scale * onLogits.Delta(Terms))),
        (LogitsLoss onLogits, ElementwiseActivation each) => new[] { new AddLosses(each.Value(Z), onLogits.Value(Terms), scale * onLogits.Delta(Terms)) },
        (OutputLoss onOutputs, Softmax softmax) => Jacobian(onOutputs.Value(Y, T), scale * onOutputs.Derivative(Y, T), softmax),
        (OutputLoss onOutputs, ElementwiseActivation each) => new[]
        {
            new AddLosses(each.Value(Z), onOutputs.Value(Y, T), scale * (onOutputs.Derivative(Y, T) * each.Derivative(Z, Y))),
        },
        _ => throw new InvalidOperationException($"{loss?.GetType().Name} with {activation.GetType().Name} has no code."),
    };

    // Each output depends on every logit, which takes two passes over the outputs: first Σ g·y, then each delta.
    private static IEnumerable<OutputStep> Jacobian(Expr value, Expr gradient, Softmax softmax) => Numerators(softmax)
        .Append(new AddLossesAndMean(Quotient(softmax), value, gradient * Y))
        .Append(new MapDeltas(softmax.Delta(gradient, Y, OutputNames.Mean)));

    private static IEnumerable<OutputStep> Numerators(Softmax softmax) => new OutputStep[]
    {
        new FindLargest(),
        new SumNumerators(softmax.Numerator(Z, OutputNames.Largest)),
    };

    private static Expr Quotient(Softmax softmax) => softmax.Value(OutputNames.Numerator, OutputNames.Sum);
}
