using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Names parts of the scratch <c>s</c>, each once.</summary>
internal static class SlotWriter
{
    /// <summary>As spans of exactly the values in use.</summary>
    public static void WriteSpans(EmitContext context, IEnumerable<Slot> slots)
    {
        foreach (var slot in slots.Distinct())
        {
            context.Writer.Line($"var {slot.Name} = s.Slice({slot.Offset}, {slot.Length});");
        }
    }

    /// <summary>As references to their first value, padded to whole vectors.</summary>
    public static void WriteReferences(EmitContext context, IEnumerable<Slot> slots)
    {
        foreach (var slot in slots.Distinct().Where(slot => slot.Name != "x"))
        {
            context.Writer.Line($"ref var {slot.Name} = ref {context.Vectors.Call("At")}(ref s0, {slot.Offset});");
        }
    }
}
