namespace NetGen.Generator.Emit.Kernels;

/// <summary>The memory map as the reader and writer of files need it: numbers on the stack, so that the class has no static state.</summary>
internal static class WeightKernel
{
    public static void Write(EmitContext context)
    {
        var writer = context.Writer;
        writer.Line("// the layer's number in files, what the tensor is, where it starts; each size and the places from one index to the next");
        using (writer.Block($"internal static void DescribeWeights(global::System.Span<{TensorText.Type}> tensors)"))
        {
            for (var i = 0; i < context.Plan.Tensors.Count; i++)
            {
                writer.Line($"tensors[{i}] = {TensorText.Of(context.Plan.Tensors[i])};");
            }
        }

        writer.Line();
    }
}
