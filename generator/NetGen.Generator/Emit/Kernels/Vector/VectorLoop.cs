namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>A loop with literal bounds, or its turns one after another, each in a block of its own.</summary>
internal sealed class VectorLoop(EmitContext context, string name, int count, int step, bool isUnrolled)
{
    /// <summary>Writes the body, which is given the index as text: a name, or a number where it is unrolled.</summary>
    public void Write(Action<string> body)
    {
        if (!isUnrolled && count > step)
        {
            var increment = step == 1 ? $"{name}++" : $"{name} += {step}";
            using (context.Writer.Block($"for (var {name} = 0; {name} < {count}; {increment})"))
            {
                body(name);
            }

            context.Writer.Line();
            return;
        }

        for (var index = 0; index < count; index += step)
        {
            using (context.Writer.Block())
            {
                body($"{index}");
            }
        }
    }
}
