namespace NetGen.Generator.Emit.Members;

/// <summary><c>ExportSource</c>: the network as a file of its own. The library writes it around the text of <see cref="Kernels.ExportKernel"/>.</summary>
internal static class ExportMember
{
    public static void Write(EmitContext context)
    {
        var writer = context.Writer;
        var bits = context.Plan.IsFused
            ? "It computes with separate multiplies and adds, in the order of this network: the bits of Arithmetic.Portable."
            : "It computes the bits of this network.";
        context.Document(
            "Writes a C# file with a static class that has these weights and Forward; it needs neither NetGen nor any package, from netstandard2.0 on.",
            $"<remarks>{bits} It is C# 7.3, and the same parameters give the same text.</remarks>",
            "<param name=\"writer\">Stays open.</param>",
            "<param name=\"namespace\">The class's namespace; null or empty for none.</param>",
            "<param name=\"className\">The class's name.</param>",
            "<exception cref=\"global::System.ArgumentException\">The writer or the class name is null, or a name is not a valid C# identifier; nothing has been written.</exception>",
            "<exception cref=\"global::System.InvalidOperationException\">A parameter is not finite; nothing has been written.</exception>");
        using (writer.Block("public void ExportSource(global::System.IO.TextWriter writer, string? @namespace, string className)"))
        {
            WeightMembers.WriteLayers(context);
            writer.Line("global::NetGen.Export.SourceExport.Write(writer, @namespace, className, Exported(), layers, _parameters.Span);");
        }
    }
}
