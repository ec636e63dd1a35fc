namespace NetGen.Generator.Emit.Kernels;

/// <summary>A method of the class <c>Kernels</c> that is no kernel on vectors, in either profile.</summary>
internal static class StaticMethod
{
    /// <summary>Writes the method.</summary>
    public static void Write(EmitContext context, string name, string summary, string returns, IReadOnlyList<KernelParameter> parameters, Action writeBody, bool isInlined = false)
    {
        context.Writer.Line();
        context.Writer.Line("// " + summary);
        if (isInlined)
        {
            context.MarkInlined();
        }
        else
        {
            context.OptimizeAtOnce();
        }

        using (context.Writer.Block($"internal static {returns} {name}({string.Join(", ", parameters.Select(parameter => parameter.Declaration))})"))
        {
            writeBody();
        }
    }
}
