using NetGen.Generator.Programs;

namespace NetGen.Generator.Plans;

/// <summary>Numbers behind channels that a step writes one by one: vectors of channels will read them, so they are to be zeros.</summary>
/// <param name="Value">Whose channels.</param>
/// <param name="Count">How many there are behind each segment of a position.</param>
/// <param name="Segments">The segments that the step writes.</param>
/// <param name="IsPrevious">Whether it writes to the position before that of its loop.</param>
internal sealed record StepPadding(Value Value, int Count, IReadOnlyList<int> Segments, bool IsPrevious)
{
    /// <summary>The padding behind what a step writes; none where channels fill their vectors, or where somebody else's numbers follow.</summary>
    public static IEnumerable<StepPadding> Of(Op step, ProgramMemory memory)
    {
        var isPrevious = step is ProductInput input ? ProductPlan.IsPrevious(input.Of) : step is Map { Output.IsPrevious: true };
        foreach (var value in step.Written)
        {
            var place = memory.Of(value);
            var count = place.IsExact ? 0 : place.SegmentStride - value.SegmentChannels;
            if (count > 0)
            {
                yield return new StepPadding(value, count, step is Map map ? [map.Output.Segment] : [.. Enumerable.Range(0, value.Segments)], isPrevious);
            }
        }
    }
}
