using NetGen.Generator.Models;
using NetGen.Generator.Programs;
using NetGen.Numerics;

namespace NetGen.Generator.Plans;

/// <summary>The numbers of a network that is emitted from its program.</summary>
internal sealed record ProgramPlan : NetworkPlan
{
    private readonly Dictionary<int, ParameterPlace> _places;

    private ProgramPlan(NetworkModel model, NetworkProgram program, IReadOnlyList<ParameterPlace> parameters, int length)
        : base(model, length, RowPlanner.Lanes(model))
    {
        Program = program;
        Parameters = parameters;
        _places = parameters.ToDictionary(place => place.Parameter.Id);
        Tensors = ProgramTensors.Of(model, parameters);
        Exact = new ProgramMemory(program, 1, copiesUsers: UsesVectors);
        Sample = new ProgramMemory(program, Lanes, copiesUsers: false);
        ParameterCount = parameters.Sum(place => place.Parameter.Count);
        ForwardWork = ProgramWork.Of(program.Forward);
        TrainingWork = ForwardWork + ProgramWork.Of(program.Backward);
        Standardization = StandardizationPlan.Of(model, length, Lanes, Sample.Scratch + Sample.DeltaScratch);
        FileWeights = PlacedWeights.Of(model, Tensors, Standardization, length);
        Update = UpdatePlan.Of(this);
        Stream = model.IsStatic ? null : StreamPlan.Of(model, Lanes);
    }

    /// <summary>The network as steps.</summary>
    public NetworkProgram Program { get; }

    /// <summary>Where the parameters lie, in the common order.</summary>
    public IReadOnlyList<ParameterPlace> Parameters { get; }

    /// <summary>The values without padding: with the samples in the lanes, a group for each, and in plain code.</summary>
    public ProgramMemory Exact { get; }

    /// <summary>The values of one sample in vector code.</summary>
    public ProgramMemory Sample { get; }

    /// <summary>Sums that a sum over channels is added up in, in both profiles.</summary>
    public int SumLanes => RowPlanner.LogicalLanes(Model);

    /// <summary>Samples whose gradients are added by lanes, in both profiles.</summary>
    public int LaneSamples => SumLanes * VectorLimits.GroupVectors;

    public override IReadOnlyList<TensorPlan> Tensors { get; init; }

    public override int ParameterCount { get; }

    public override long ForwardWork { get; }

    public override long TrainingWork { get; }

    public override StandardizationPlan? Standardization { get; }

    public override IReadOnlyList<long> FileWeights { get; }

    public override UpdatePlan? Update { get; }

    public override int GradientLength => UsesVectors ? BufferLength : BufferLength * LaneSamples;

    /// <summary>Values of a group of samples in the lanes.</summary>
    public int LaneScratch => Exact.Scratch * Group;

    /// <summary>Values of its deltas.</summary>
    public int LaneDeltas => Exact.DeltaScratch * Group;

    /// <summary>Groups of samples whose values have memory of their own: those that go together or, with dropout's masks among them, all of a shard.</summary>
    public int ScratchGroups => Model.HasDropout ? Math.Max(LaneGroups.Most, ShardLength.Samples / Group) : LaneGroups.Most;

    public override int PassScratch => UsesVectors
        ? Math.Max((LaneScratch * ScratchGroups) + (LaneDeltas * LaneGroups.Most) + (Outputs * Group) + (BufferLength * Group), Sample.Scratch + Sample.DeltaScratch + Outputs)
        : MaskStart + (MaskLength * ShardLength.Samples);

    /// <summary>Where plain code has dropout's factors of all samples of a shard.</summary>
    public int MaskStart => Exact.Scratch + Exact.DeltaScratch + Outputs;

    /// <summary>Factors of a sample.</summary>
    public int MaskLength => Program.Dropouts.Sum(mask => mask.Factors.Shape.Size);

    /// <summary>How it takes one position of a sequence at a time; null where it cannot.</summary>
    public StreamPlan? Stream { get; }

    public override IEnumerable<TensorStart> Starts => Parameters.Select(place => new TensorStart(
        place.Offset, place.Parameter.Kind is ParameterKind.Weights or ParameterKind.Table, place.Parameter.IsTrainable));

    /// <summary>Where a tensor lies.</summary>
    public ParameterPlace Of(Parameter parameter) => _places[parameter.Id];

    /// <summary>Plans a network.</summary>
    public static ProgramPlan Of(NetworkModel model)
    {
        var program = Lowering.Lower(model);
        var lanes = RowPlanner.Lanes(model);
        var (places, offset) = (new List<ParameterPlace>(), 0);
        foreach (var parameter in program.Parameters)
        {
            var outputs = parameter.Dimensions[parameter.Kind == ParameterKind.Table ? 1 : 0];
            var segment = outputs / parameter.Segments;
            var place = new ParameterPlace(parameter, offset, parameter.Count / outputs, segment, outputs == 1 ? 1 : RowPlanner.Pad(segment, lanes));
            places.Add(place);
            offset = RowPlanner.Pad(place.End, lanes);
        }

        return new ProgramPlan(model, program, places, offset);
    }
}
