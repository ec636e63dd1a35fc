using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The spelling of code with a sample in each lane: value j of a slot is the <see cref="DensePlan.Group"/> numbers at group × j. Vectors of 512 bits take all of
/// them at once; narrower ones are called once for each half, with references to where it starts.
/// </summary>
internal sealed class LaneText(EmitContext context)
{
    public VectorText Text { get; } = VectorText.OfAnyWidth(context);

    public VectorPrinter Printer => Text.Printer;

    private int Group => context.Dense.Group;

    /// <summary>Names slots of a group of samples; in the scratch the inputs come first.</summary>
    public void WriteReferences(IEnumerable<Slot> slots)
    {
        foreach (var slot in slots.Distinct())
        {
            var buffer = slot.Buffer == BufferKind.Deltas ? Reference.Deltas : Reference.Scratch;
            context.Writer.Line(Text.Define(slot.Name, buffer, context.Dense.LaneOffset(slot)));
        }
    }

    /// <summary>The lanes of a value of a slot.</summary>
    public string Load(Slot slot, Index index) => Load(new Reference(slot.Name), index);

    /// <summary>The lanes of a value in memory.</summary>
    public string Load(Reference start, Index index) => Text.Load(start, Group * index);

    public Expr Value(Slot slot, Index index) => Expr.Code(Load(slot, index));

    public Expr Value(Reference start, Index index) => Expr.Code(Load(start, index));

    /// <summary>The statement that stores the lanes of a value.</summary>
    public string Store(string values, Slot slot, Index index) => Text.Store(values, new Reference(slot.Name), Group * index);

    /// <summary>A parameter, in all lanes.</summary>
    public string Parameter(Reference start, Index index) => Text.AllAt(start, index);

    /// <summary>
    /// The sum over what would be the lanes of one sample's vector, in the order of its tree: neighbours first. A lane that holds nothing
    /// is null and would add 0.
    /// </summary>
    public string Tree(IReadOnlyList<string> lanes)
    {
        var level = lanes.Concat(Enumerable.Repeat<string?>(null, context.Dense.Lanes - lanes.Count)).ToList();
        while (level.Count > 1)
        {
            level = Enumerable.Range(0, level.Count / 2)
                .Select(k => (level[2 * k], level[(2 * k) + 1]) is ({ } left, { } right) ? Text.Add(left, right) : level[2 * k])
                .ToList();
        }

        return level[0]!;
    }
}
