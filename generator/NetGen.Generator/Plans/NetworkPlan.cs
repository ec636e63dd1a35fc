using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Models;
using NetGen.Numerics;

namespace NetGen.Generator.Plans;

/// <summary>What the members of every emitted network are printed from, whatever kernels it has: its sizes, and where its parameters lie.</summary>
/// <param name="Model">The declaration.</param>
/// <param name="BufferLength">Values of the parameter buffer, padding included.</param>
/// <param name="Lanes">Values of a logical vector; 1 in the plain profile.</param>
internal abstract record NetworkPlan(NetworkModel Model, int BufferLength, int Lanes)
{
    /// <summary>Values of all parameters.</summary>
    public abstract int ParameterCount { get; }

    /// <summary>Multiply-adds of a sample's forward pass.</summary>
    public abstract long ForwardWork { get; }

    /// <summary>Multiply-adds of a sample's training step.</summary>
    public abstract long TrainingWork { get; }

    /// <summary>Where the means and deviations of its inputs lie; null where it does not standardize.</summary>
    public abstract StandardizationPlan? Standardization { get; }

    /// <summary>The weights of a file at their places in the memory, as the bits of doubles; empty where the parameters are drawn.</summary>
    public abstract IReadOnlyList<long> FileWeights { get; }

    /// <summary>The parameters in the common order, each with its place: what files and copies go by.</summary>
    public abstract IReadOnlyList<TensorPlan> Tensors { get; init; }

    /// <summary>Where tensors of parameters start, in the order of memory.</summary>
    public abstract IEnumerable<TensorStart> Starts { get; }

    /// <summary>How the declared optimizer steps; null for plain gradient descent, and where nothing trains.</summary>
    public virtual UpdatePlan? Update => null;

    /// <summary>Values of the gradient's memory; the sum is the first of them.</summary>
    public virtual int GradientLength => BufferLength;

    /// <summary>Values of a workspace for passes.</summary>
    public virtual int PassScratch => 0;

    /// <summary>Whether the parameter buffer has the common order and no padding.</summary>
    public bool IsCommonOrder => BufferLength == ParameterCount && Tensors.All(tensor => tensor.HasCommonOrder);

    /// <summary>Whether one sample's step goes straight into the parameters, without a gradient being stored.</summary>
    public virtual bool HasFusedStep => false;

    /// <summary>Values of the network's memory: the parameters, and what it standardizes by.</summary>
    public int MemoryLength => Standardization?.End ?? BufferLength;

    /// <summary>Whether the code is for another program: arrays of its own, and no library.</summary>
    public bool IsExported { get; init; }

    /// <summary>The loss's definition; null for inference only.</summary>
    public LossDefinition? Loss { get; } = LossCatalog.Of(Model);

    /// <summary>Values of a sample's outputs.</summary>
    public int Outputs { get; } = Model.OutputShape.Size;

    /// <summary>The C# keyword of the number type.</summary>
    public string Number => Model.Number;

    public bool UsesVectors => Model.Profile == Profile.Vector;

    /// <summary>Samples in hand at once where they lie in the lanes: two logical vectors, or one of 512 bits.</summary>
    public int Group => Lanes * VectorLimits.GroupVectors;

    public bool IsTrainable => Model.IsTrainable;

    /// <summary>Whether it computes a loss itself.</summary>
    public bool HasLoss => Model.HasLoss;

    /// <summary>Whether training also takes class labels for targets.</summary>
    public bool TakesLabels => Model.TakesLabels;

    /// <summary>Whether the parameters are data of the assembly, which are read in place and never change.</summary>
    public bool IsFrozen => Model.IsStatic;

    public bool IsFused => Model.Arithmetic == Arithmetic.Fused;

    /// <summary>How <c>Classify</c> reads the outputs.</summary>
    public Classification Classes => Outputs == 1 ? Classification.Threshold : Classification.Largest;

    /// <summary>How many classes there are: a single output tells two apart.</summary>
    public int ClassCount => Classes == Classification.Threshold ? 2 : TakesLabels ? Model.OutputShape.Channels : Outputs;

    /// <summary>Whether a sample has several labels, one for each position; they become targets before a kernel sees them.</summary>
    public bool HasLabelledPositions => HasLoss && Model.LabelsPerSample > 1;

    /// <summary>Whether the kernels take labels.</summary>
    public bool HasLabelKernels => HasLoss && TakesLabels && !HasLabelledPositions;

    public bool IsMeanOverSamples => Model.Reduction == Reduction.Mean;

    /// <summary>Where a workspace has the standardized inputs: behind what passes take, at a cache line.</summary>
    public int StandardizedStart => UsesVectors ? RowPlanner.Pad(PassScratch, StandardizationPlan.CacheLine) : PassScratch;

    /// <summary>Values of a workspace beside the gradient.</summary>
    public int WorkspaceScratch => TargetStart + (HasLabelledPositions ? ShardLength.Samples * Outputs : 0);

    /// <summary>Where a workspace has the targets that are made of the labels of positions: behind all else.</summary>
    public int TargetStart => Standardization is null
        ? PassScratch
        : StandardizedStart + (ShardLength.Samples * Model.Inputs);
}
