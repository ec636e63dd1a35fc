namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>A block that runs for each output <c>j</c>. A single output needs no loop, which would not be unrolled.</summary>
internal static class EachOutput
{
    public static CodeWriter.Closing Block(EmitContext context)
    {
        if (context.Plan.Outputs > 1)
        {
            return context.Writer.Block($"for (var j = 0; j < {context.Plan.Outputs}; j++)");
        }

        var closing = context.Writer.Block();
        context.Writer.Line("const int j = 0;");
        return closing;
    }
}
