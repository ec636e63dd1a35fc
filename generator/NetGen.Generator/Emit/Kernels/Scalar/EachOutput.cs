namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>
/// A body that runs for each output, given its index: <c>j</c>, or a number where the values are in registers, which have no index. A single output needs no
/// loop, which would not be unrolled.
/// </summary>
internal static class EachOutput
{
    public static void Write(EmitContext context, Action<Index> writeBody, int first = 0)
    {
        var (writer, outputs) = (context.Writer, context.Dense.Outputs);
        if (context.Registers is not null)
        {
            for (var j = first; j < outputs; j++)
            {
                using (writer.Block())
                {
                    writeBody(j);
                }
            }

            return;
        }

        if (outputs > 1 || first > 0)
        {
            using (writer.Block($"for (var j = {first}; j < {outputs}; j++)"))
            {
                writeBody(Index.Of("j"));
            }

            return;
        }

        using (writer.Block())
        {
            writer.Line("const int j = 0;");
            writeBody(Index.Of("j"));
        }
    }
}
