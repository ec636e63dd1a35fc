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
