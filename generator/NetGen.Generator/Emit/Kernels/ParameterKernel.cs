using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Copies between the common order of parameters and gradients and the order the plan keeps them in.</summary>
internal static class ParameterKernel
{
    private const string Library = "global::NetGen.Numerics.WeightLayout.";

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

        var common = 0;
        foreach (var tensor in context.Plan.Tensors)
        {
            var values = new Slot(BufferKind.Common, "common", common, tensor.Length);
            var memory = tensor.Copy == TensorCopy.Whole ? tensor.Memory with { Length = tensor.Length } : tensor.Memory;
            var (origin, target) = direction == "From" ? (memory, values) : (values, memory);
            context.Writer.Line(tensor.Copy switch
            {
                TensorCopy.Whole => $"{Part(source, origin)}.CopyTo({Part(destination, target)});",
                TensorCopy.OutputMajor or TensorCopy.InputMajor =>
                    $"{Library}{direction}{tensor.Copy}({Part(source, origin)}, {Part(destination, target)}, {tensor.Sizes[0]}, {tensor.Sizes[1]}, {RowLength(tensor)});",
                TensorCopy.Elements when direction == "From" => $"{Library}FromMemory({source}, {Part(destination, values)}, {TensorText.Of(tensor)});",
                TensorCopy.Elements => $"{Library}ToMemory({Part(source, values)}, {destination}, {TensorText.Of(tensor)});",
            });
            common = values.End;
        }
    }

    private static int RowLength(TensorPlan tensor) => tensor.Strides[tensor.Copy == TensorCopy.InputMajor ? 1 : 0];

    private static string Part(string buffer, Slot slot) => $"{buffer}.Slice({slot.Offset}, {slot.Length})";
}
