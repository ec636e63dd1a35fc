namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The vectors of the output layer: a body for each, in a loop where they are many.</summary>
internal static class OutputVectors
{
    /// <summary>Writes the body for every vector, given its first output and how many of its lanes are outputs.</summary>
    /// <param name="context">The file.</param>
    /// <param name="writeBody">Writes it.</param>
    /// <param name="hasLocals">Whether the body declares locals.</param>
    public static void Write(EmitContext context, Action<Index, int> writeBody, bool hasLocals = true)
    {
        var (writer, lanes, outputs) = (context.Writer, context.Dense.Lanes, context.Dense.Outputs);
        var whole = outputs / lanes * lanes;
        if (whole > lanes)
        {
            using (writer.Block($"for (var j = 0; j < {whole}; j += {lanes})"))
            {
                writeBody(Index.Of("j"), lanes);
            }

            writer.Line();
        }
        else if (whole == lanes)
        {
            writer.Scope(hasLocals, () => writeBody(0, lanes));
        }

        if (outputs > whole)
        {
            writer.Scope(hasLocals, () => writeBody(whole, outputs - whole));
        }
    }

    /// <summary>Writes the body for every vector, given its first output and the text that keeps the lanes that are outputs; two vectors may be a loop, too.</summary>
    public static void WriteLoop(EmitContext context, Action<Index, Func<string, string>> writeBody)
    {
        var (lanes, outputs, text) = (context.Dense.Lanes, context.Dense.Outputs, new VectorText(context));
        if (!context.Dense.LoopsOverTwoOutputVectors)
        {
            Write(context, (j, count) => writeBody(j, values => Keep(context, values, count)));
            return;
        }

        using (context.Writer.Block($"for (var j = 0; j < {outputs}; j += {lanes})"))
        {
            writeBody(Index.Of("j"), values => text.KeepUpTo(values, $"{outputs} - j"));
        }

        context.Writer.Line();
    }

    /// <summary>The text that keeps the lanes that are outputs and makes the others 0.</summary>
    public static string Keep(EmitContext context, string values, int count) =>
        new VectorText(context).KeepFirst(values, count == context.Dense.Lanes ? 0 : count);
}
