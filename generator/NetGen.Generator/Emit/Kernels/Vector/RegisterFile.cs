using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The locals that stand for a pass's scratch where a network is small enough: <c>a1_0</c> is the first vector of layer 1's outputs. Outputs that are computed
/// one by one have a number each.
/// </summary>
internal sealed class RegisterFile(DensePlan plan)
{
    /// <summary>Whether a slot is held in locals: all but the user's sample.</summary>
    public bool Holds(Slot slot) => slot.Buffer is BufferKind.PaddedSample or BufferKind.Forward or BufferKind.Deltas;

    /// <summary>Whether a slot is held as numbers.</summary>
    public bool IsOneByOne(Slot slot) =>
        (slot == plan.Logits && plan.Outputs == 1) || (slot == plan.Last.Delta && !plan.HasVectorOutput);

    /// <summary>The local of the vector that starts at an offset.</summary>
    public string Vector(Slot slot, int offset) => Local(slot, offset / plan.Lanes);

    /// <summary>The text of one value.</summary>
    public string Value(VectorText text, Slot slot, int index) =>
        IsOneByOne(slot) ? Local(slot, index) : text.One(Vector(slot, index), index % plan.Lanes);

    /// <summary>Declares the locals of slots.</summary>
    public void Declare(EmitContext context, IEnumerable<Slot> slots)
    {
        var all = slots.Distinct().Where(Holds).ToList();
        var vectors = all.Where(slot => !IsOneByOne(slot))
            .SelectMany(slot => Enumerable.Range(0, RowPlanner.Pad(slot.Length, plan.Lanes) / plan.Lanes).Select(k => Local(slot, k))).Distinct().ToList();
        var numbers = all.Where(IsOneByOne).SelectMany(slot => Enumerable.Range(0, slot.Length).Select(j => Local(slot, j))).Distinct().ToList();
        WriteLocals(context, VectorText.Type, vectors);
        WriteLocals(context, context.Number, numbers);
    }

    private static string Local(Slot slot, int k) => $"{slot.Name}_{NumberText.Integer(k)}";

    private static void WriteLocals(EmitContext context, string type, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            context.Writer.Line($"{type} {string.Join(", ", names)};");
        }
    }
}
