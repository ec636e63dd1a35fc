namespace NetGen.Generator.Models;

/// <summary>
/// The members of an emitted class: the one list of them. They are printed from it, and the rule against collisions goes by it, so it needs nothing but the declaration.
/// </summary>
/// <param name="Number">The keyword of the number type.</param>
/// <param name="IsFrozen">Whether the class is static.</param>
/// <param name="Type">The class's name.</param>
/// <param name="IsTrainable">Whether it trains.</param>
/// <param name="HasLoss">Whether it computes a loss itself.</param>
/// <param name="TakesLabels">Whether training also takes class labels.</param>
/// <param name="HasUpdateRule">Whether its steps are more than plain gradient descent.</param>
/// <param name="UsesVectors">Whether it has vector code.</param>
internal sealed record NetworkMembers(
    string Number, bool IsFrozen, string Type, bool IsTrainable, bool HasLoss, bool TakesLabels, bool HasUpdateRule, bool UsesVectors)
{
    /// <summary>The class of the arithmetic.</summary>
    public const string KernelClass = "Kernels";

    /// <summary>What the library calls for each part of a batch.</summary>
    public const string BatchesClass = "Batches";

    /// <summary>What is carried from one time step to the next.</summary>
    public const string StateClass = "State";

    /// <summary>The vector code, and names for it on the vectors of a processor: of 256 bits or more, or of 128.</summary>
    public static readonly string[] VectorClasses = ["VectorKernels", "Kernels256", "Kernels128"];

    /// <summary>Every name that some network's member has, to tell at once that a class has none of them.</summary>
    public static readonly HashSet<string> Names = new(
        new NetworkMembers("float", IsFrozen: false, "X", IsTrainable: true, HasLoss: true, TakesLabels: true, HasUpdateRule: true, UsesVectors: true) { IsStandardized = true, HasInputGradient = true, HasActivations = true, HasDropout = true, IsStreaming = true }.All.Where(member => !member.IsExplicit).Select(member => member.Name),
        StringComparer.Ordinal);

    private const string LabelledPositions = "global::NetGen.ILabelledPositions";
    private const string WeightMemory = "global::NetGen.Weights.IWeightMemory";
    private const string TrainingMemory = "global::NetGen.Weights.ITrainingMemory";

    /// <summary>The members of a network.</summary>
    public static NetworkMembers Of(NetworkModel model) => new(
        model.Number, model.IsStatic, model.Type.Name, model.IsTrainable, model.HasLoss, model.TakesLabels, model.HasUpdateRule, model.Profile == Profile.Vector)
    {
        IsStandardized = model.IsStandardized,
        HasInputGradient = model.IsTrainable && model.HasInputGradient,
        HasActivations = model.HasActivations,
        HasLabelledPositions = model.HasLoss && model.LabelsPerSample > 1,
        HasClasses = model.HasClasses,
        HasDropout = model.HasDropout,
        IsStreaming = Catalog.Layers.Streaming.IsPossible(model),
    };

    /// <summary>Whether it standardizes its inputs.</summary>
    public bool IsStandardized { get; init; }

    /// <summary>Whether it gives the derivatives by the inputs.</summary>
    public bool HasInputGradient { get; init; }

    /// <summary>Whether a sample has a label for each of several positions.</summary>
    public bool HasLabelledPositions { get; init; }

    /// <summary>Whether it gives the outputs of all layers.</summary>
    public bool HasActivations { get; init; }

    /// <summary>Whether it tells classes.</summary>
    public bool HasClasses { get; init; } = true;

    /// <summary>Whether training leaves out values at random.</summary>
    public bool HasDropout { get; init; }

    /// <summary>Whether it takes one time step after another.</summary>
    public bool IsStreaming { get; init; }

    public MemberSignature InputSize { get; } = new("const int", "InputSize");

    public MemberSignature OutputSize { get; } = new("const int", "OutputSize");

    public MemberSignature ParameterCount { get; } = new("const int", "ParameterCount");

    public MemberSignature Architecture { get; } = new("const string", "Architecture");

    public MemberSignature Summary { get; } = new("const string", "Summary");

    public MemberSignature Parameters => new(Buffer, "_parameters");

    public MemberSignature Batches { get; } = new(BatchesClass, "_batches");

    public MemberSignature Optimizer => new($"global::NetGen.Numerics.OptimizerState<{Number}>?", "_optimizer");

    public MemberSignature Seed { get; } = new("readonly int", "_seed");

    public MemberSignature InputSizeOfContract => Explicit("int", Contract("INetwork"), "InputSize");

    public MemberSignature OutputSizeOfContract => Explicit("int", Contract("INetwork"), "OutputSize");

    public MemberSignature ParameterCountOfContract => Explicit("int", Contract("INetwork"), "ParameterCount");

    public MemberSignature LabelsPerSample { get; } = Explicit("int", LabelledPositions, "LabelsPerSample");

    public MemberSignature ClassStride { get; } = Explicit("int", LabelledPositions, "ClassStride");

    public MemberSignature ClassCount => Explicit("int", Contract("IClassifier"), "ClassCount");

    public MemberSignature DefaultLearningRate => Explicit("double", Contract("IGradientNetwork"), "DefaultLearningRate");

    public MemberSignature Reduction => Explicit("global::NetGen.Reduction", Contract("ITrainableNetwork"), "Reduction");

    public MemberSignature MaxDegreeOfParallelism => new("int", "MaxDegreeOfParallelism");

    public MemberSignature BackwardFrom => Method("IGradientNetwork", "void", "BackwardFrom", (Read, "inputs"), (Read, "outputGradients"), (Write, "gradient"));

    public MemberSignature TrainFrom => Method("IGradientNetwork", "bool", "TrainFrom", (Read, "inputs"), (Read, "outputGradients"), (Number, "learningRate"));

    public MemberSignature ApplyGradient => Method("IGradientNetwork", "bool", "ApplyGradient", (Read, "gradient"), (Number, "learningRate"));

    public MemberSignature CopyFrom => new("bool", "CopyFrom", new[] { (Type, "other") });

    public MemberSignature BlendFrom => new("bool", "BlendFrom", new[] { (Type, "other"), ("double", "tau") });

    public MemberSignature CloneMethod => new(Type, "Clone", Array.Empty<(string, string)>());

    public MemberSignature ResetOptimizer => Method("IGradientNetwork", "void", "ResetOptimizer");

    public MemberSignature ArchitectureOfMemory { get; } = Explicit("string", WeightMemory, "Architecture");

    public MemberSignature TensorCount { get; } = Explicit("int", WeightMemory, "TensorCount");

    public MemberSignature ParametersOfMemory { get; } = Explicit("global::NetGen.Weights.WeightBuffer", WeightMemory, "Parameters");

    public MemberSignature Describe { get; } =
        Explicit("void", WeightMemory, "Describe") with { Parameters = new[] { ("global::System.Span<global::NetGen.Weights.WeightTensor>", "tensors") } };

    public MemberSignature Exported { get; } =
        Explicit("global::NetGen.Export.ExportedCode", WeightMemory, "Exported") with { Parameters = Array.Empty<(string, string)>() };

    public MemberSignature OptimizerRule { get; } = Explicit("string", TrainingMemory, "OptimizerRule");

    public MemberSignature OptimizerOfMemory { get; } = Explicit("global::NetGen.Numerics.OptimizerMemory?", TrainingMemory, "Optimizer");

    public MemberSignature DescribeStates { get; } =
        Explicit("global::NetGen.Weights.OptimizerValues[]", TrainingMemory, "DescribeStates") with { Parameters = Array.Empty<(string, string)>() };

    public MemberSignature Forward => Method("INetwork", "void", "Forward", (Read, "input"), (Write, "output"));

    public MemberSignature ForwardBatch => Method("INetwork", "void", "ForwardBatch", (Read, "inputs"), (Write, "outputs"));

    public MemberSignature GetParameters => Method("INetwork", "void", "GetParameters", (Write, "destination"));

    public MemberSignature SetParameters => Method("INetwork", "void", "SetParameters", (Read, "source"));

    public MemberSignature IsStandardizationFitted { get; } = new("bool", "IsStandardizationFitted");

    public MemberSignature FitStandardization => Method("IStandardized", "void", "FitStandardization", (Read, "inputs"));

    public MemberSignature Classify => Method("IClassifier", "int", "Classify", (Read, "input"));

    public MemberSignature ComputeLoss => Method("ITrainableNetwork", Number, "ComputeLoss", (Read, "inputs"), (Read, "targets"));

    public MemberSignature Backward => Method("ITrainableNetwork", Number, "Backward", (Read, "inputs"), (Read, "targets"), (Write, "gradient"));

    public MemberSignature TrainStep => Method("ITrainableNetwork", Number, "TrainStep", (Read, "input"), (Read, "target"), (Number, "learningRate"));

    public MemberSignature TrainBatch => Method("ITrainableNetwork", Number, "TrainBatch", (Read, "inputs"), (Read, "targets"), (Number, "learningRate"));

    public MemberSignature TrainStepOnLabel => Method("IClassTrainable", Number, "TrainStep", (Read, "input"), ("int", "label"), (Number, "learningRate"));

    public MemberSignature TrainBatchOnLabels =>
        Method("IClassTrainable", Number, "TrainBatch", (Read, "inputs"), ("global::System.ReadOnlySpan<int>", "labels"), (Number, "learningRate"));

    public MemberSignature BackwardToInputs =>
        Method("IDifferentiableNetwork", Number, "Backward", (Read, "inputs"), (Read, "targets"), (Write, "gradient"), (Write, "inputGradient"));

    public MemberSignature BackwardFromToInputs =>
        Method("IDifferentiableNetwork", "void", "BackwardFrom", (Read, "inputs"), (Read, "outputGradients"), (Write, "gradient"), (Write, "inputGradient"));

    public MemberSignature ActivationCount { get; } = new("const int", "ActivationCount");

    public MemberSignature ComputeActivations => new("void", "ComputeActivations", new[] { (Read, "input"), (Write, "activations") });

    public MemberSignature CreateState => new(StateClass, "CreateState", Array.Empty<(string, string)>());

    public MemberSignature Advance => new("void", "Advance", new[] { (StateClass, "state"), (Read, "input"), (Write, "output") });

    /// <summary>All that this network has.</summary>
    public IEnumerable<MemberSignature> All => Common
        .Concat(IsFrozen ? None : OfInstances)
        .Concat(IsStandardized && !IsFrozen ? new[] { IsStandardizationFitted, FitStandardization } : None)
        .Concat(IsTrainable ? OfTraining : None)
        .Concat(HasLoss ? OfLosses : None)
        .Concat(HasClasses ? new[] { Classify } : None)
        .Concat(HasClasses && !IsFrozen ? new[] { ClassCount } : None)
        .Concat(HasInputGradient ? new[] { BackwardFromToInputs } : None)
        .Concat(HasInputGradient && HasLoss ? new[] { BackwardToInputs } : None)
        .Concat(HasLabelledPositions ? new[] { LabelsPerSample, ClassStride } : None)
        .Concat(HasActivations ? new[] { ActivationCount, ComputeActivations } : None)
        .Concat(IsStreaming && !IsFrozen ? new[] { new MemberSignature("class", StateClass), CreateState, Advance } : None)
        .Concat(IsTrainable && (HasUpdateRule || HasDropout) ? new[] { Optimizer } : None)
        .Concat(HasDropout ? new[] { Seed } : None)
        .Concat(IsTrainable && TakesLabels ? new[] { TrainStepOnLabel, TrainBatchOnLabels } : None)
        .Concat(UsesVectors ? VectorClasses.Select(name => new MemberSignature("class", name)) : None);

    private static IEnumerable<MemberSignature> None => Enumerable.Empty<MemberSignature>();

    private IEnumerable<MemberSignature> Common => new[]
    {
        InputSize, OutputSize, ParameterCount, Architecture, Summary, Forward, ForwardBatch, new MemberSignature("class", KernelClass),
    };

    private IEnumerable<MemberSignature> OfInstances => new[]
    {
        Parameters, InputSizeOfContract, OutputSizeOfContract, ParameterCountOfContract, GetParameters, SetParameters,
        ArchitectureOfMemory, TensorCount, ParametersOfMemory, Describe, Exported,
    };

    private IEnumerable<MemberSignature> OfTraining => new[]
    {
        Batches, new MemberSignature("class", BatchesClass), DefaultLearningRate, MaxDegreeOfParallelism,
        BackwardFrom, TrainFrom, ApplyGradient, ResetOptimizer, CopyFrom, BlendFrom, CloneMethod,
        OptimizerRule, OptimizerOfMemory, DescribeStates,
    };

    private IEnumerable<MemberSignature> OfLosses => new[] { Reduction, ComputeLoss, Backward, TrainStep, TrainBatch };

    private string Buffer => $"global::NetGen.Numerics.AlignedBuffer<{Number}>";

    private string Read => $"global::System.ReadOnlySpan<{Number}>";

    private string Write => $"global::System.Span<{Number}>";

    private string Contract(string name) => $"global::NetGen.{name}<{Number}>";

    private static MemberSignature Explicit(string type, string contract, string name) => new(type, $"{contract}.{name}");

    private static MemberSignature Method(string contract, string type, string name, params (string Type, string Name)[] parameters) =>
        new(type, name, parameters) { Documented = $"global::NetGen.{contract}{{T}}.{name}" };
}
