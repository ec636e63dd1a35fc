using NetGen.Generator.Emit.Kernels.Vector;
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
            context.Writer.Line(context.Dense.UsesVectors
                ? $"var {slot.Name} = {CreateSpan($"ref {new VectorText(context).At(Reference.BufferOf(slot), slot.Offset)}", slot.Length)};"
                : $"var {slot.Name} = {(slot.Buffer == BufferKind.Deltas ? "d" : "s")}.Slice({slot.Offset}, {slot.Length});");
        }
    }

    /// <summary>Names a user's values: plain code has them as a span already.</summary>
    public static void WriteSpan(EmitContext context, string name, Reference first, int length)
    {
        if (context.Dense.UsesVectors)
        {
            context.Writer.Line($"var {name} = {CreateSpan($"ref {first.Name}", length)};");
        }
    }

    /// <summary>Writes zeros over the vectors of a slot that is filled value by value but read by vectors.</summary>
    public static void WriteZeros(EmitContext context, Slot slot)
    {
        if (context.Dense.UsesVectors && context.Registers is null)
        {
            var text = new VectorText(context);
            context.Writer.Line(text.Store(text.Zero, Reference.BufferOf(slot), slot.Offset));
        }
    }

    /// <summary>The text of one value: of a local's lane, or of a span.</summary>
    public static string Value(EmitContext context, Slot slot, Index index) => context.Registers is { } registers && registers.Holds(slot)
        ? registers.Value(new VectorText(context), slot, index.Literal)
        : $"{slot.Name}[{index.Text}]";

    /// <summary>As references to their first value, padded to whole vectors.</summary>
    public static void WriteReferences(EmitContext context, IEnumerable<Slot> slots)
    {
        foreach (var slot in InMemory(context, slots).Where(slot => slot.Buffer != BufferKind.Sample))
        {
            context.Writer.Line(new VectorText(context).Define(slot.Name, Reference.BufferOf(slot), slot.Offset));
        }
    }

    private static IEnumerable<Slot> InMemory(EmitContext context, IEnumerable<Slot> slots) =>
        slots.Distinct().Where(slot => context.Registers?.Holds(slot) != true);

    private static string CreateSpan(string first, int length) =>
        $"global::System.Runtime.InteropServices.MemoryMarshal.CreateSpan({first}, {length})";
}
