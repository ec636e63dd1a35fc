using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Names parts of the scratch, each once: of <c>d</c> the deltas, of <c>s</c> all else.</summary>
internal static class SlotWriter
{
    /// <summary>As spans of exactly the values in use.</summary>
    public static void WriteSpans(EmitContext context, IEnumerable<Slot> slots)
    {
        foreach (var slot in slots.Distinct())
        {
            context.Writer.Line($"var {slot.Name} = {Buffer(slot)}.Slice({slot.Offset}, {slot.Length});");
        }
    }

    /// <summary>As references to their first value, padded to whole vectors.</summary>
    public static void WriteReferences(EmitContext context, IEnumerable<Slot> slots)
    {
        foreach (var slot in slots.Distinct().Where(slot => slot.Name != "x"))
        {
            context.Writer.Line($"ref var {slot.Name} = ref {context.Vectors.Call("At")}(ref {Buffer(slot)}0, {slot.Offset});");
        }
    }

    private static string Buffer(Slot slot) => slot.Name[0] == 'd' ? "d" : "s";
}
