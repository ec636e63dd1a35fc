namespace NetGen.Generator.Emit.Members;

/// <summary><c>GetParameters</c> and <c>SetParameters</c>.</summary>
internal static class ParameterMembers
{
    public static void Write(EmitContext context)
    {
        var count = context.Plan.ParameterCount;
        context.Document(
            "Copies the parameters out: for each layer W[out][in] row by row, then b[out] if it has one.",
            $"<param name=\"destination\">Receives {count} values.</param>",
            "<exception cref=\"global::System.ArgumentException\">A length is wrong.</exception>");
        context.Writer.Text($$"""
            public void GetParameters({{context.Span}} destination)
            {
                global::NetGen.Throw.IfWrongLength("destination", destination.Length, {{count}});
                Kernels.ReadParameters(_parameters.Span, destination);
            }
            """);

        context.Document(
            "Replaces all parameters; the order is that of GetParameters.",
            $"<param name=\"source\">{count} values.</param>",
            "<exception cref=\"global::System.ArgumentException\">A length is wrong; no parameter has changed.</exception>");
        context.Writer.Text($$"""
            public void SetParameters({{context.ReadOnlySpan}} source)
            {
                global::NetGen.Throw.IfWrongLength("source", source.Length, {{count}});
                Kernels.WriteParameters(source, _parameters.Span);
            }
            """);
    }
}
