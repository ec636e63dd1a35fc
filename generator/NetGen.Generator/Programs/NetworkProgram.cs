using NetGen.Generator.Models;

namespace NetGen.Generator.Programs;

/// <summary>A network as steps: what is computed, not yet where anything lies.</summary>
/// <param name="Model">The declaration.</param>
/// <param name="Values">All values, by their numbers.</param>
/// <param name="Parameters">All tensors of parameters, in the common order.</param>
/// <param name="Dropouts">The masks of dropout layers.</param>
/// <param name="Layers">The output of each layer, before the output activation.</param>
/// <param name="Forward">From the sample to the logits.</param>
/// <param name="Outputs">From the logits to the outputs.</param>
/// <param name="Loss">From the logits and the targets to the terms of the loss and the deltas of the logits; empty without a loss.</param>
/// <param name="GivenLoss">From the logits and the derivatives by the outputs to the deltas of the logits; empty where nothing trains.</param>
/// <param name="Backward">From the deltas of the logits to the gradient.</param>
internal sealed record NetworkProgram(
    NetworkModel Model,
    IReadOnlyList<Value> Values,
    IReadOnlyList<Parameter> Parameters,
    IReadOnlyList<DropoutMask> Dropouts,
    IReadOnlyList<Value> Layers,
    IReadOnlyList<Op> Forward,
    IReadOnlyList<Op> Outputs,
    IReadOnlyList<Op> Loss,
    IReadOnlyList<Op> GivenLoss,
    IReadOnlyList<Op> Backward)
{
    /// <summary>The sample.</summary>
    public Value Input => Values[0];

    /// <summary>The targets, or what stands in their place.</summary>
    public Value Target => Values[1];

    /// <summary>The outputs.</summary>
    public Value Output => Values[2];

    /// <summary>What the output activation starts from.</summary>
    public Value Logits => Layers[Layers.Count - 1];

    /// <summary>∂loss/∂logits; null where nothing trains.</summary>
    public Value? LogitsDelta { get; init; }

    /// <summary>The terms of the loss, one for each position; null without a loss.</summary>
    public Value? LossTerms { get; init; }

    /// <summary>The factor of the sum of the terms.</summary>
    public double LossScale { get; init; } = 1;

    /// <summary>∂loss/∂input; null where nobody asks for it.</summary>
    public Value? InputDelta { get; init; }

    /// <summary>From the deltas of the logits to the derivatives by the inputs, in the user's memory; empty where nobody asks for them.</summary>
    public IReadOnlyList<Op> InputBackward { get; init; } = Array.Empty<Op>();

    /// <summary>From the kept values to the outputs of all layers, in the user's memory; empty where nobody asks for them.</summary>
    public IReadOnlyList<Op> Activations { get; init; } = Array.Empty<Op>();
}
