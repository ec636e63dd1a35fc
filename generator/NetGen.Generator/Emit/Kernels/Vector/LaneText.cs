using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The spelling of code with a sample in each lane: value j of a slot is the <see cref="NetworkPlan.Group"/> numbers at group × j. Wide code
/// takes all of them at once, the other the half that starts at <c>half</c>.
/// </summary>
internal sealed class LaneText(EmitContext context, bool isWide)
{
    public VectorText Text { get; } = new(context, isWide);

    public VectorPrinter Printer => Text.Printer;

    public bool IsWide => isWide;

    private int Group => context.Plan.Group;

    /// <summary>Moves the reference to a buffer of groups to the half in hand.</summary>
    public void WriteStart(string buffer)
    {
        if (!isWide)
        {
            context.Writer.Line($"{buffer}0 = ref {Text.At($"{buffer}0", "half")};");
        }
    }

    /// <summary>Names slots of a group of samples: of <c>d</c> the deltas; in <c>s</c> the inputs come first.</summary>
    public void WriteReferences(IEnumerable<Slot> slots)
    {
        foreach (var slot in slots.Distinct())
        {
            context.Writer.Line($"ref var {slot.Name} = ref {Text.At(slot.Name[0] == 'd' ? "d0" : "s0", $"{context.Plan.LaneOffset(slot)}")};");
        }
    }

    public string Load(string slot, string index, int offset = 0) => Text.Load(slot, Place(index, offset));

    public Expr Value(string slot, string index, int offset = 0) => Expr.Name(Load(slot, index, offset));

    public string Store(string value, string slot, string index, int offset = 0) => Text.Store(value, slot, Place(index, offset));

    public string Weight(string start, string offset) => Text.All(Text.At(start, offset));

    /// <summary>The text that is true of the first lanes of this code for <c>count</c> samples of the group.</summary>
    public string Count => isWide ? "count" : "count - half";

    /// <summary>
    /// The sum over what would be the lanes of one sample's vector, in the order of its tree: neighbours first. A lane that holds nothing
    /// is null and would add 0.
    /// </summary>
    public string Tree(IReadOnlyList<string> lanes)
    {
        var level = lanes.Concat(Enumerable.Repeat<string?>(null, context.Plan.Lanes - lanes.Count)).ToList();
        while (level.Count > 1)
        {
            level = Enumerable.Range(0, level.Count / 2)
                .Select(k => level[(2 * k) + 1] is { } right ? $"({level[2 * k]} + {right})" : level[2 * k])
                .ToList();
        }

        return level[0]!;
    }

    /// <summary>Where value <paramref name="index"/> + <paramref name="offset"/> of a slot lies.</summary>
    public string Place(string index, int offset = 0) => char.IsDigit(index[0])
        ? $"{Group * (VectorText.Number(index) + offset)}"
        : VectorText.Times(Group, index, Group * offset);
}
