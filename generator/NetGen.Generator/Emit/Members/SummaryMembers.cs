using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Members;

/// <summary>What the network is, as text: the table in the class's documentation and as a constant, and the line for weight files.</summary>
internal static class SummaryMembers
{
    /// <summary>Documents the class. Its own part may have a summary, so this is a remark: the compiler joins the parts' comments.</summary>
    public static void WriteClassDocumentation(EmitContext context)
    {
        context.Writer.Line("/// <remarks>");
        context.Writer.Line("/// <code>");
        foreach (var line in ModelSummary.Of(context.Plan).Split('\n'))
        {
            context.Writer.Line("/// " + line.Replace("<", "&lt;"));
        }

        context.Writer.Line("/// </code>");
        context.Writer.Line("/// </remarks>");
    }

    public static void Write(EmitContext context)
    {
        var writer = context.Writer;
        context.Document("The network on one line, as weight files carry it: inputs, layers, loss, precision.");
        writer.Line($"public {context.Members.Architecture.Declaration} = \"{ArchitectureText.Of(context.Plan.Model)}\";");
        context.Document("The layers, their outputs, activations and parameters as a table.");
        writer.Line($"public {context.Members.Summary.Declaration} =");
        var lines = ModelSummary.Of(context.Plan).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            writer.Line($"    \"{lines[i]}{(i < lines.Length - 1 ? "\\n\" +" : "\";")}");
        }
    }
}
