using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Layers;

namespace NetGen.Generator.Plans;

/// <summary>All that is decided about one layer.</summary>
/// <param name="Number">1 for the layer at the input.</param>
/// <param name="Inputs">Values it reads.</param>
/// <param name="Units">Values it gives.</param>
/// <param name="ActivationName">Its activation, as a declaration names it.</param>
/// <param name="Activation">Its definition, options included.</param>
/// <param name="Kernel">The form of its code.</param>
/// <param name="Rows">How its weights lie.</param>
/// <param name="Weights">Its weights in the parameters, padding included.</param>
/// <param name="Bias">b[out] in the parameters, if it has one.</param>
/// <param name="Initial">How its weights are drawn.</param>
/// <param name="Input">What it reads: the sample or the outputs below.</param>
/// <param name="PreActivation">z, in the scratch of a pass.</param>
/// <param name="Output">a, in the scratch of a pass: the same as z where nothing reads z again. The last layer's stay logits.</param>
/// <param name="Delta">∂loss/∂z, in the deltas of a sample.</param>
/// <param name="PassesDeltaDown">Whether a layer that learns lies below it.</param>
internal sealed record LayerPlan(
    int Number,
    int Inputs,
    int Units,
    string ActivationName,
    ActivationDefinition Activation,
    KernelKind Kernel,
    RowPlan Rows,
    Slot Weights,
    Slot? Bias,
    WeightDistribution Initial,
    Slot Input,
    Slot PreActivation,
    Slot Output,
    Slot Delta,
    bool PassesDeltaDown)
{
    /// <summary>The part of its activation that the derivative reads, in the scratch of a pass; null where nothing is kept.</summary>
    public Slot? Part { get; init; }

    /// <summary>What its forward pass reads and writes in the scratch.</summary>
    public IEnumerable<Slot> ForwardSlots => new[] { Input, PreActivation, Output, Part }.OfType<Slot>();

    /// <summary>What the passes down to it read and write.</summary>
    public IEnumerable<Slot> BackwardSlots => new[] { PreActivation, Output, Part, Delta }.OfType<Slot>();

    public int MultiplyAdds => Inputs * Units;

    /// <summary>Weights and biases, padding apart.</summary>
    public int ParameterCount => MultiplyAdds + (Bias is null ? 0 : Units);

    /// <summary>What its activation does to each unit by itself; null where that is nothing.</summary>
    public ActivationStep? ActivationStep { get; } = ActivationStep.Of(Activation);

    /// <summary>Where the weight from an input to a unit lies in the parameters; in the plain profile W[out][in], whatever the order of the sums.</summary>
    public int PlaceOf(int unit, int input) => Weights.Offset + (Kernel == KernelKind.InputMajor ? (input * Rows.Length) + unit : (unit * Rows.Length) + input);

    /// <summary>
    /// Whether a unit's sum starts at its bias; else the bias is added to the sum of the lanes. A single unit's sum may: of several, a vector takes all biases at once.
    /// </summary>
    public bool StartsAtBias => Rows.Order == WeightOrder.InputMajor || (Units == 1 && Inputs > 1);

    /// <summary>Whether its activation is worth 512-bit vectors where there are any: a function costs less on them, what only compares or adds does not.</summary>
    public bool HasWideActivation =>
        Units >= Rows.Lanes * VectorLimits.GroupVectors && ActivationStep is { ValueFunctions: > 0 };

    /// <summary>Whether its rows along the outputs are whole vectors of 512 bits. A sum over the inputs is the same in any lane; one across lanes would not be.</summary>
    public bool HasWideRows => Kernel == KernelKind.InputMajor && Rows.Vectors % VectorLimits.GroupVectors == 0;

    /// <summary>Whether its rows along the inputs are whole vectors of 512 bits, each with a vector of two chunks in its halves.</summary>
    public bool HasWideSums => Kernel == KernelKind.OutputMajor && Rows.Chunks.Count > 1 && Rows.Vectors % VectorLimits.GroupVectors == 0;

    /// <summary>
    /// Whether a loop over its inputs that sums so many 512-bit vectors takes them by fours: not where there are as many as sums in registers, whose loads hide
    /// that of the input anyway.
    /// </summary>
    public bool LoadsFours(int vectors) => HasWideRows && !Rows.IsUnrolled && Rows.Chunks.Turns >= VectorLimits.InputsOfLoad
        && vectors < VectorLimits.Accumulators;

    /// <summary>Whether the activation may be applied to the sums while they are in registers, each vector of them written out: the ragged one must not be in a loop.</summary>
    public bool ActivatesSums(bool isWide, int accumulators)
    {
        var vectors = isWide ? Rows.Vectors / VectorLimits.GroupVectors : Rows.Vectors;
        return Kernel == KernelKind.InputMajor && (Rows.Ragged == 0 || vectors <= accumulators) && FunctionBudget.UnrollsSums(this, vectors);
    }

    /// <summary>Whether it may be in a register tile of any width: if it calls no function, nobody reads the pre-activation again, and no lane is padding.</summary>
    public bool ActivatesTile => Kernel == KernelKind.InputMajor && ActivationStep is not { ValueFunctions: > 0 }
        && PreActivation == Output && Rows.Ragged == 0;

    /// <summary>The heading that the layer has in every method, such as <c>Layer 1: 4 -> 16 Relu</c>.</summary>
    public string Heading =>
        $"Layer {Number}: {Inputs} -> {Units} {ActivationName}{Form}";

    private string Form => Kernel switch
    {
        KernelKind.Unrolled => ", unrolled",
        KernelKind.InputMajor => $", a row of {Units} outputs for each input",
        KernelKind.OutputMajor => $", a row of {Inputs} inputs for each output",
        KernelKind.Loops => string.Empty,
    };
}
