using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Names parts of the scratch, each once: of <c>d</c> the deltas, of <c>s</c> all else.</summary>
internal static class SlotWriter
{
    /// <summary>As spans of exactly the values in use.</summary>
    public static void WriteSpans(EmitContext context, IEnumerable<Slot> slots)
    {
        foreach (var slot in InMemory(context, slots))
        {
            context.Writer.Line(context.Plan.UsesVectors
                ? $"var {slot.Name} = {CreateSpan(context, $"ref {context.Vectors.Call("At")}(ref {Buffer(slot)}0, {slot.Offset})", slot.Length)};"
                : $"var {slot.Name} = {Buffer(slot)}.Slice({slot.Offset}, {slot.Length});");
        }
    }

    /// <summary>Names a user's values: plain code has them as a span already.</summary>
    public static void WriteSpan(EmitContext context, string name, int length)
    {
        if (context.Plan.UsesVectors)
        {
            context.Writer.Line($"var {name} = {CreateSpan(context, $"ref {name}0", length)};");
        }
    }

    /// <summary>Writes zeros over the vectors of a slot that is filled value by value but read by vectors.</summary>
    public static void WriteZeros(EmitContext context, Slot slot)
    {
        if (context.Plan.UsesVectors && context.Registers is null)
        {
            context.Writer.Line(new Vector.VectorText(context).Store(new Vector.VectorText(context).All(context.Zero), $"{Buffer(slot)}0", $"{slot.Offset}"));
        }
    }

    /// <summary>The text of one value.</summary>
    public static string Value(EmitContext context, Slot slot, string index) => context.Registers?.Value(context, slot.Name, index) ?? $"{slot.Name}[{index}]";

    private static IEnumerable<Slot> InMemory(EmitContext context, IEnumerable<Slot> slots) =>
        slots.Distinct().Where(slot => context.Registers?.Holds(slot.Name) != true);

    private static string CreateSpan(EmitContext context, string first, int length) =>
        $"global::System.Runtime.InteropServices.MemoryMarshal.CreateSpan({first}, {length})";

    /// <summary>As references to their first value, padded to whole vectors.</summary>
    public static void WriteReferences(EmitContext context, IEnumerable<Slot> slots)
    {
        foreach (var slot in InMemory(context, slots).Where(slot => slot.Name != "x"))
        {
            context.Writer.Line($"ref var {slot.Name} = ref {context.Vectors.Call("At")}(ref {Buffer(slot)}0, {slot.Offset});");
        }
    }

    private static string Buffer(Slot slot) => slot.Name[0] == 'd' ? "d" : "s";
}
