using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Copies between the common order of parameters and gradients and the order the plan keeps them in.</summary>
internal static class ParameterKernel
{
    public static void Write(EmitContext context)
    {
        var writer = context.Writer;
        writer.Line("// From the memory map in the head of this file to W[out][in], b[out] of each layer.");
        using (writer.Block($"internal static void ReadParameters({context.ReadOnlySpan} p, {context.Span} common)"))
        {
            WriteCopies(context, "From", "p", "common");
        }

        writer.Line();
        writer.Line("// The way back; padding becomes 0, even where infinite parameters had made it NaN.");
        using (writer.Block($"internal static void WriteParameters({context.ReadOnlySpan} common, {context.Span} p)"))
        {
            if (!context.Plan.IsCommonOrder)
            {
                writer.Line("p.Clear();");
            }

            WriteCopies(context, "To", "common", "p");
        }

        writer.Line();
    }

    private static void WriteCopies(EmitContext context, string direction, string source, string destination)
    {
        if (context.Plan.IsCommonOrder)
        {
            context.Writer.Line($"{source}.CopyTo({destination});");
            return;
        }

        if (context.Plan is ProgramPlan program)
        {
            Programs.ProgramParameterKernel.Write(context, program, isRead: direction == "From");
            return;
        }

        var common = 0;
        foreach (var layer in context.Dense.Layers)
        {
            var weights = new Slot(BufferKind.Common, "common", common, layer.MultiplyAdds);
            context.Writer.Line(
                $"global::NetGen.Numerics.WeightLayout.{direction}{layer.Rows.Order}("
                + $"{Part(source, direction == "From" ? layer.Weights : weights)}, {Part(destination, direction == "From" ? weights : layer.Weights)}, {layer.Units}, {layer.Inputs}, {layer.Rows.Length});");
            common = weights.End;
            if (layer.Bias is { } bias)
            {
                var values = new Slot(BufferKind.Common, "common", common, layer.Units);
                context.Writer.Line($"{Part(source, direction == "From" ? bias : values)}.CopyTo({Part(destination, direction == "From" ? values : bias)});");
                common = values.End;
            }
        }
    }

    private static string Part(string buffer, Slot slot) => $"{buffer}.Slice({slot.Offset}, {slot.Length})";
}
