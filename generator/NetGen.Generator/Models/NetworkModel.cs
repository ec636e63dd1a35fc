using NetGen.Generator.Support;

namespace NetGen.Generator.Models;

/// <summary>A valid network declaration as plain values: all that the planner and the emitter ever see of the user's code.</summary>
/// <param name="Type">The partial class.</param>
/// <param name="Inputs">Values of one input sample.</param>
/// <param name="Loss">What training minimises; null for inference only, and where it is a formula of the user's.</param>
/// <param name="Precision">The number type.</param>
/// <param name="Reduction">How the losses of a batch become one.</param>
/// <param name="Delta">The Huber loss's turning point; its default where the loss has none.</param>
/// <param name="Arithmetic">How multiply-adds are rounded.</param>
/// <param name="Profile">What the code may use: a fact of the compilation.</param>
/// <param name="ClearsStack">Whether stack memory must be cleared by hand: the user's code skips what the runtime would do.</param>
/// <param name="Layers">From the input to the output.</param>
internal sealed record NetworkModel(
    TypeModel Type,
    int Inputs,
    Loss? Loss,
    Precision Precision,
    Reduction Reduction,
    double Delta,
    Arithmetic Arithmetic,
    Profile Profile,
    bool ClearsStack,
    EquatableArray<LayerModel> Layers)
{
    /// <summary>Whether the class is static: a frozen network, which has its weights and nothing else.</summary>
    public bool IsStatic { get; init; }

    /// <summary>The shape of a sample.</summary>
    public Shape InputShape { get; init; } = Shape.Vector(Inputs);

    /// <summary>How sequences and images lie in a sample.</summary>
    public Layout Layout { get; init; }

    /// <summary>Whether it has members that give the derivatives by the inputs.</summary>
    public bool HasInputGradient { get; init; }

    /// <summary>Whether it has members that give the outputs of all layers.</summary>
    public bool HasActivations { get; init; }

    /// <summary>
    /// Whether it is a chain of fully connected layers and nothing else, whose kernels have forms of their own. All other networks are emitted from their programs.
    /// </summary>
    public bool IsDenseChain => InputShape.Rank == 1 && !HasInputGradient && !HasActivations
        && Layers.All(layer => layer is { Kind: LayerKind.Dense, IsTrainable: true })
        && Layers.Take(Layers.Count - 1).All(layer => layer.Activation != Activation.Softmax);

    /// <summary>The user's own loss; null where there is none.</summary>
    public FormulaModel? LossFormula { get; init; }

    /// <summary>Whether there is something to minimise.</summary>
    public bool IsToBeTrained => Loss is not null || LossFormula is not null;

    /// <summary>The loss as a declaration names it; empty for inference only.</summary>
    public string LossName => LossFormula?.Name ?? Loss?.ToString() ?? string.Empty;

    /// <summary>The formulas that the user wrote, each once: of the layers from the input on, then of the loss.</summary>
    public IReadOnlyList<FormulaModel> Formulas => Layers.Select(layer => layer.Formula).Append(LossFormula).OfType<FormulaModel>().Distinct().ToList();

    /// <summary>Whether it starts with [Standardize].</summary>
    public bool IsStandardized { get; init; }

    /// <summary>Whether it has members that train.</summary>
    public bool IsTrainable => IsToBeTrained && !IsStatic;

    /// <summary>Whether its outputs are those of classes: not where they are sequences or images, unless each position has a class.</summary>
    public bool HasClasses => OutputShape.Positions == 1 || (TakesLabels && HasLoss);

    /// <summary>Whether training leaves out values at random.</summary>
    public bool HasDropout => IsTrainable && Layers.Any(layer => layer is { Kind: LayerKind.Dropout, Rate: > 0 });

    /// <summary>Whether a state goes with training: what an optimizer remembers, or how many steps have drawn masks.</summary>
    public bool HasTrainingState => HasUpdateRule || HasDropout;

    /// <summary>Whether it computes a loss itself: targets are what it is trained towards.</summary>
    public bool HasLoss => IsTrainable && Loss != NetGen.Loss.External;

    /// <summary>Whether training also takes class labels for targets.</summary>
    public bool TakesLabels => Loss != NetGen.Loss.External && (OutputShape.Size == 1 || (Loss == NetGen.Loss.CrossEntropy && (OutputShape.Positions == 1 || OutputShape.Channels > 1)));

    /// <summary>Labels of a sample where it takes any: one for each position of the outputs.</summary>
    public int LabelsPerSample => TakesLabels ? OutputShape.Positions : 1;

    /// <summary>Outputs from one class of a position to the next.</summary>
    public int ClassStride => Layout == Layout.ChannelsFirst ? OutputShape.Positions : 1;

    /// <summary>The shape of the outputs.</summary>
    public Shape OutputShape => Catalog.Layers.LayerCatalog.ShapesOf(this)[Layers.Count];

    /// <summary>The declared optimizer; null where there is none.</summary>
    public OptimizerModel? Optimizer { get; init; }

    /// <summary>Whether its steps are more than plain gradient descent.</summary>
    public bool HasUpdateRule => IsTrainable && Optimizer is { IsPlain: false };

    /// <summary>The C# keyword of the number type.</summary>
    public string Number => Precision == Precision.Single ? "float" : "double";

    /// <summary>The file of weights to start with; null where they are drawn.</summary>
    public string? Pretrained { get; init; }

    /// <summary>
    /// The values of that file in the common order, each layer's W[out][in] and then its biases, at the end the means and the deviations of [Standardize], once it has been read. Their bits, as doubles: as numbers 0 and −0
    /// would be equal, and an edit from one to the other would be lost.
    /// </summary>
    public EquatableArray<long> Weights { get; init; }
}
