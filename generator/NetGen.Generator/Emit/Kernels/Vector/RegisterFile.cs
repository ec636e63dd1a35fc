using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The locals that stand for a pass's scratch where a network is small enough: <c>a1_0</c> is the first vector of layer 1's outputs. Outputs that are computed
/// one by one have a number each.
/// </summary>
internal sealed class RegisterFile(NetworkPlan plan)
{
    private readonly HashSet<string> _held = new(plan.Layers.SelectMany(layer => new[] { layer.Input, layer.PreActivation, layer.Output, layer.Delta })
        .Select(slot => slot.Name).Where(name => name != "x"));

    /// <summary>Whether a name is that of a slot, and not of memory.</summary>
    public bool Holds(string name) => _held.Contains(name);

    /// <summary>Whether a slot is held as numbers.</summary>
    public bool IsOneByOne(string name) =>
        (name == plan.Logits.Name && plan.Outputs == 1) || (name == plan.Last.Delta.Name && plan.Outputs <= VectorLimits.OutputsOneByOne);

    /// <summary>The local of the vector that starts at an offset.</summary>
    public string Vector(string name, string offset) => $"{name}_{NumberText.Integer(VectorText.Number(offset) / plan.Lanes)}";

    /// <summary>The text of one value.</summary>
    public string Value(EmitContext context, string name, string index) => IsOneByOne(name)
        ? $"{name}_{index}"
        : $"{context.Vectors.Call("One")}({Vector(name, index)}, {NumberText.Integer(VectorText.Number(index) % plan.Lanes)})";

    /// <summary>Declares the locals of slots.</summary>
    public void Declare(EmitContext context, IEnumerable<Slot> slots)
    {
        var all = slots.Distinct().Where(slot => Holds(slot.Name)).ToList();
        var vectors = all.Where(slot => !IsOneByOne(slot.Name))
            .SelectMany(slot => Enumerable.Range(0, RowPlanner.Pad(slot.Length, plan.Lanes) / plan.Lanes).Select(k => $"{slot.Name}_{NumberText.Integer(k)}")).ToList();
        var numbers = all.Where(slot => IsOneByOne(slot.Name))
            .SelectMany(slot => Enumerable.Range(0, slot.Length).Select(j => $"{slot.Name}_{NumberText.Integer(j)}")).ToList();
        WriteLocals(context, VectorText.Type(context), vectors);
        WriteLocals(context, context.Number, numbers);
    }

    private static void WriteLocals(EmitContext context, string type, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            context.Writer.Line($"{type} {string.Join(", ", names)};");
        }
    }
}
