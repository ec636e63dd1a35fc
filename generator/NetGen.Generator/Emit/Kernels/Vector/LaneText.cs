using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The spelling of code with a sample in each lane: value j of a slot is the vector at lanes × j.</summary>
internal sealed class LaneText(EmitContext context)
{
    private readonly VectorText _text = new(context);

    private int Lanes => context.Plan.Lanes;

    /// <summary>Names slots of a group of samples: of <c>d</c> the deltas; in <c>s</c> the inputs come first.</summary>
    public void WriteReferences(IEnumerable<Slot> slots)
    {
        foreach (var slot in slots.Distinct())
        {
            var (buffer, offset) = slot.Name[0] switch
            {
                'd' => ("d0", slot.Offset * Lanes),
                'x' => ("s0", 0),
                _ => ("s0", (context.Plan.Model.Inputs + slot.Offset) * Lanes),
            };
            context.Writer.Line($"ref var {slot.Name} = ref {_text.At(buffer, $"{offset}")};");
        }
    }

    public string Load(string slot, string index, int offset = 0) => _text.Load(slot, Place(index, offset));

    public Expr Value(string slot, string index, int offset = 0) => Expr.Name(Load(slot, index, offset));

    public string Store(string value, string slot, string index, int offset = 0) => _text.Store(value, slot, Place(index, offset));

    public string Weight(string start, string offset) => _text.All(_text.At(start, offset));

    /// <summary>
    /// The sum over what would be the lanes of one sample's vector, in the order of its tree: neighbours first. A lane that holds nothing
    /// is null and would add 0.
    /// </summary>
    public string Tree(IReadOnlyList<string> lanes)
    {
        var level = lanes.Concat(Enumerable.Repeat<string?>(null, Lanes - lanes.Count)).ToList();
        while (level.Count > 1)
        {
            level = Enumerable.Range(0, level.Count / 2)
                .Select(k => level[(2 * k) + 1] is { } right ? $"({level[2 * k]} + {right})" : level[2 * k])
                .ToList();
        }

        return level[0]!;
    }

    private string Place(string index, int offset) => char.IsDigit(index[0])
        ? $"{Lanes * (VectorText.Number(index) + offset)}"
        : VectorText.Times(Lanes, index, Lanes * offset);
}
