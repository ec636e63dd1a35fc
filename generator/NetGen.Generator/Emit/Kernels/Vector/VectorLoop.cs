using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>A loop with literal bounds, or its turns one after another.</summary>
internal sealed class VectorLoop(EmitContext context, string name, int count, int step, bool isUnrolled)
{
    /// <summary>Writes the body, which is given the index: a variable, or a number where it is unrolled.</summary>
    /// <param name="body">Writes it.</param>
    /// <param name="hasLocals">Whether the body declares locals, so that each turn needs a block.</param>
    public void Write(Action<Index> body, bool hasLocals = true)
    {
        if (!isUnrolled && count > step)
        {
            var increment = step == 1 ? $"{name}++" : $"{name} += {step}";
            using (context.Writer.Block($"for (var {name} = 0; {name} < {count}; {increment})"))
            {
                body(Index.Of(name));
            }

            context.Writer.Line();
            return;
        }

        for (var index = 0; index < count; index += step)
        {
            context.Writer.Scope(hasLocals, () => body(index));
        }
    }

    /// <summary>Writes the turns of a layer's chunks, then one for those that are longer. The body is given the index, as in the first chunk, and how many chunks have the turn.</summary>
    /// <param name="context">The file.</param>
    /// <param name="name">The variable.</param>
    /// <param name="chunks">The chunks.</param>
    /// <param name="step">Values of a term.</param>
    /// <param name="isUnrolled">Whether the turns stand one after another.</param>
    /// <param name="body">Writes a turn.</param>
    public static void WriteChunks(EmitContext context, string name, ChunkPlan chunks, int step, bool isUnrolled, Action<Index, int> body)
    {
        var stride = chunks.Stride * step;
        new VectorLoop(context, name, chunks.Turns * stride, stride, isUnrolled).Write(i => body(i, chunks.Count));
        WriteLonger(context, chunks, step, body);
    }

    /// <summary>Writes the turn of the chunks that are longer, if there are any.</summary>
    public static void WriteLonger(EmitContext context, ChunkPlan chunks, int step, Action<Index, int> body)
    {
        if (chunks.Longer > 0)
        {
            context.Writer.Scope(true, () => body(chunks.Turns * chunks.Stride * step, chunks.Longer));
        }
    }

    /// <summary>Writes blocks of turns: a loop over whole ones, then what is left. The body is given the first index and how many turns.</summary>
    public static void WriteBlocks(EmitContext context, string name, int count, int most, Action<Index, int> body)
    {
        var whole = count / most * most;
        if (whole > most)
        {
            using (context.Writer.Block($"for (var {name} = 0; {name} < {whole}; {name} += {most})"))
            {
                body(Index.Of(name), most);
            }

            context.Writer.Line();
        }
        else if (whole > 0)
        {
            context.Writer.Scope(true, () => body(0, most));
        }

        if (count > whole)
        {
            context.Writer.Scope(true, () => body(whole, count - whole));
        }
    }
}
