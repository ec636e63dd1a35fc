using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>How loops over the units <c>j</c> name parameters: by a span of a unit's weights, or in exported source by their place in the layer's array.</summary>
internal static class RowText
{
    /// <summary>What <c>w</c> is: a unit's weights, or where they start.</summary>
    public static string Row(EmitContext context, LayerPlan layer, string buffer) => context.Dense.IsExported
        ? $"{layer.Inputs} * j"
        : $"{buffer}.Slice({Plus(layer.Weights.Offset)}{layer.Inputs} * j, {layer.Inputs})";

    /// <summary>The unit's weight for an input.</summary>
    public static string Weight(EmitContext context, LayerPlan layer, Index input) =>
        context.Dense.IsExported ? $"{layer.Weights.Name}[w{(input == 0 ? string.Empty : " + " + input.Text)}]" : $"w[{input.Text}]";

    /// <summary>The unit's bias.</summary>
    public static string Bias(EmitContext context, Slot bias, string buffer) =>
        context.Dense.IsExported ? $"{bias.Name}[j]" : $"{buffer}[{Plus(bias.Offset)}j]";

    private static string Plus(int offset) => offset == 0 ? string.Empty : NumberText.Integer(offset) + " + ";
}
