using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>The memory map as the reader and writer of files need it: numbers on the stack, so that the class has no static state.</summary>
internal static class WeightKernel
{
    public static void Write(EmitContext context)
    {
        var writer = context.Writer;
        writer.Line("// inputs, units, where W starts, its row length, whether rows belong to inputs, where b starts");
        using (writer.Block("internal static void DescribeWeights(global::System.Span<global::NetGen.Weights.WeightLayer> layers)"))
        {
            foreach (var layer in context.Plan is DensePlan dense ? dense.Layers : System.Array.Empty<NetGen.Generator.Plans.LayerPlan>())
            {
                var isInputMajor = context.Dense.HasRowsOfInputs(layer) ? "true" : "false";
                writer.Line(
                    $"layers[{layer.Number - 1}] = new global::NetGen.Weights.WeightLayer({layer.Inputs}, {layer.Units}, "
                    + $"{layer.Weights.Offset}, {layer.Rows.Length}, {isInputMajor}, {NumberText.Integer(layer.Bias?.Offset ?? -1)});");
            }
        }

        writer.Line();
    }
}
