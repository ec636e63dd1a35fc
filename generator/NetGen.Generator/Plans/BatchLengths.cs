using NetGen.Numerics;

namespace NetGen.Generator.Plans;

/// <summary>What a batch needs in memory beside the parameters.</summary>
internal sealed class BatchLengths
{
    private readonly int _group;
    private readonly int _inputs;

    public BatchLengths(NetworkLayout layout, BatchForm form, TilePlan tile, bool hasLaneOutputs)
    {
        _group = layout.Group;
        _inputs = layout.CopiesInput ? 0 : layout.Model.Inputs; // what a pass keeps may start with a copy of the inputs
        LaneScratch = (_inputs + layout.ForwardScratch) * _group;
        LaneRows = hasLaneOutputs ? RowPlanner.Pad(layout.Outputs, layout.Lanes) * _group : 0;
        var laneDeltas = layout.DeltaScratch * _group;
        ForwardGroups = FunctionBudget.HasOutputFunctions(layout) ? StackGroups(LaneScratch) : 1;
        LossGroups = StackGroups(LaneScratch + laneDeltas);
        if (form == BatchForm.Lanes)
        {
            Forward = LaneScratch * ForwardGroups;
            Loss = OfLaneLoss(LossGroups);
            Workspace = OfLaneLoss(LaneGroups.Most) + (layout.BufferLength * _group);
        }
        else
        {
            var sample = layout.ForwardScratch + layout.DeltaScratch;
            Forward = (layout.ForwardScratch * tile.ForwardSamples) + LaneRows;
            Loss = hasLaneOutputs ? (layout.ForwardScratch * tile.ForwardSamples) + (3 * LaneRows) : sample * tile.ForwardSamples;
            Workspace = (sample * tile.TrainingSamples) + (3 * LaneRows);
        }

        // What passes keep, deltas, and the targets of one group.
        int OfLaneLoss(int groups) => ((LaneScratch + laneDeltas) * groups) + (layout.Outputs * _group);
    }

    /// <summary>Values of a group of samples in the lanes: the inputs, then what a pass keeps.</summary>
    public int LaneScratch { get; }

    /// <summary>Values of the outputs of a group in the lanes, in whole vectors of each sample; 0 where they do not go there from tiles.</summary>
    public int LaneRows { get; }

    /// <summary>
    /// Groups that go forward together, on the stack: as many as it has room for. Where the output has no function there is nothing to wait for, and the memory of one
    /// group stays nearer.
    /// </summary>
    public int ForwardGroups { get; }

    /// <summary>Groups whose losses are computed together, on the stack.</summary>
    public int LossGroups { get; }

    /// <summary>Values on the stack of a forward pass.</summary>
    public int Forward { get; }

    /// <summary>Values on the stack of a loss.</summary>
    public int Loss { get; }

    /// <summary>Values of the training workspace beside the gradient.</summary>
    public int Workspace { get; }

    /// <summary>Where a slot of a group of samples in the lanes starts, in its buffer.</summary>
    public int LaneOffset(Slot slot) => slot.Buffer switch
    {
        BufferKind.Sample or BufferKind.PaddedSample => 0,
        BufferKind.Deltas => slot.Offset * _group,
        _ => (_inputs + slot.Offset) * _group,
    };

    private static int StackGroups(int scratch) => Math.Max(1, Math.Min(LaneGroups.Most, VectorLimits.ForwardTile / scratch));
}
