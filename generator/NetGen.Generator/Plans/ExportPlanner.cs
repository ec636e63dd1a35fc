using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Plans;

/// <summary>
/// The plan of the source that <c>ExportSource</c> writes: that of a portable network in plain code, so that its sums have the same order, with every layer
/// in loops, which people read, and with arrays for spans, which every C# and every framework has. A layer reads <c>x</c> and leaves its outputs in <c>a</c>.
/// </summary>
internal static class ExportPlanner
{
    public static DensePlan Plan(NetworkModel model)
    {
        var layout = LayoutPlanner.Plan(model with { Profile = Profile.Plain, Arithmetic = Arithmetic.Portable, ClearsStack = false });
        return new DensePlan(layout with { IsExported = true, Layers = layout.Layers.Select(Layer).ToList() }, Planner.Sums(layout));
    }

    /// <summary>Values of the arrays that the layers write in turn: 1, 3 … one, 2, 4 … the other, which is empty where there is one layer.</summary>
    public static (int Odd, int Even) Scratch(DensePlan plan) => (Widest(plan, 1), Widest(plan, 0));

    private static int Widest(DensePlan plan, int remainder) =>
        plan.Layers.Where(layer => layer.Number % 2 == remainder).Select(layer => layer.Units).DefaultIfEmpty().Max();

    private static LayerPlan Layer(LayerPlan layer)
    {
        var (number, output) = (NumberText.Integer(layer.Number), new Slot(BufferKind.Exported, "a", 0, layer.Units));
        return layer with
        {
            Kernel = KernelKind.Loops,
            Weights = new Slot(BufferKind.Exported, "W" + number, 0, layer.MultiplyAdds),
            Bias = layer.Bias is null ? null : new Slot(BufferKind.Exported, "b" + number, 0, layer.Units),
            Input = new Slot(BufferKind.Exported, "x", 0, layer.Inputs),
            PreActivation = output,
            Output = output,
            Part = null,
        };
    }
}
