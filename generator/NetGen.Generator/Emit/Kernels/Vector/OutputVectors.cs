namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The vectors of the output layer: a body for each, in a loop where they are many.</summary>
internal static class OutputVectors
{
    /// <summary>Writes the body for every vector, given its first output and how many of its lanes are outputs.</summary>
    public static void Write(EmitContext context, Action<string, int> writeBody)
    {
        var (writer, lanes, outputs) = (context.Writer, context.Plan.Lanes, context.Plan.Outputs);
        var whole = outputs / lanes * lanes;
        if (whole > lanes)
        {
            using (writer.Block($"for (var j = 0; j < {whole}; j += {lanes})"))
            {
                writeBody("j", lanes);
            }

            writer.Line();
        }
        else if (whole == lanes)
        {
            using (writer.Block())
            {
                writeBody("0", lanes);
            }
        }

        if (outputs > whole)
        {
            using (writer.Block())
            {
                writeBody($"{whole}", outputs - whole);
            }
        }
    }

    /// <summary>Writes the body for every vector, given its first output and the text that keeps the lanes that are outputs; two vectors may be a loop, too.</summary>
    public static void WriteLoop(EmitContext context, Action<string, Func<string, string>> writeBody)
    {
        var (lanes, outputs) = (context.Plan.Lanes, context.Plan.Outputs);
        if (!context.Plan.LoopsOverTwoOutputVectors)
        {
            Write(context, (j, count) => writeBody(j, values => Keep(context, values, count)));
            return;
        }

        using (context.Writer.Block($"for (var j = 0; j < {outputs}; j += {lanes})"))
        {
            writeBody("j", values => $"{context.Vectors.Call("KeepUpTo")}({values}, {outputs} - j)");
        }

        context.Writer.Line();
    }

    /// <summary>The text that keeps the lanes that are outputs and makes the others 0.</summary>
    public static string Keep(EmitContext context, string values, int count) =>
        new VectorText(context).Keep(values, count == context.Plan.Lanes ? 0 : count);

    /// <summary>The text that reads lanes of a user's memory.</summary>
    public static string Load(EmitContext context, string start, string index, int count) => count == context.Plan.Lanes
        ? new VectorText(context).Load(start, index)
        : $"{context.Vectors.Call("LoadFirst")}(ref {new VectorText(context).At(start, index)}, {count})";
}
