using System.Text;
using NetGen.Tool.Errors;

namespace NetGen.Tool.Networks;

/// <summary>The C# file of a network's class, in C# 9.</summary>
/// <param name="name">The class's.</param>
/// <param name="declaration">Its attributes.</param>
internal sealed class SourceFile(ClassName name, NetworkDeclaration declaration)
{
    /// <summary>What stands above all, a comment for each line; breaks within one are written as \u000a.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What the class is, for its documentation; plain text, breaks of which are written as \u000a.</summary>
    public required string Documentation { get; init; }

    /// <summary>The file that <c>[Pretrained]</c> names; <see langword="null"/> for none.</summary>
    public string? Weights { get; init; }

    /// <summary>Whether the class is static: its weights are a part of the program.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>Members of the class, a text for each line, without what stands before it.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Text as XML has it.</summary>
    public static string Xml(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The whole file.</summary>
    /// <param name="withWeights">Whether it names the file of weights, which is not there before training.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public string ToText(bool withWeights = true)
    {
        var text = new StringBuilder();
        foreach (var remark in Remarks)
        {
            Append(text, remark.Length == 0 ? "//" : "// " + OneLine.Escape(remark));
        }

        // Only members use it.
        if (Members.Count > 0)
        {
            Append(text, "using System;");
        }

        Append(text, "using NetGen;");
        Append(text, string.Empty);
        if (name.Namespace is null)
        {
            AppendClass(text, string.Empty, withWeights);
            return text.ToString();
        }

        Append(text, $"namespace {name.Namespace}");
        Append(text, "{");
        AppendClass(text, "    ", withWeights);
        Append(text, "}");
        return text.ToString();
    }

    private static void Append(StringBuilder text, string line) => text.Append(line).Append('\n');

    private void AppendClass(StringBuilder text, string indent, bool withWeights)
    {
        Append(text, $"{indent}/// <summary>{Xml(OneLine.Escape(Documentation))}</summary>");
        foreach (var attribute in declaration.Attributes)
        {
            Append(text, $"{indent}[{attribute}]");
        }

        if (withWeights && Weights is not null)
        {
            Append(text, $"{indent}[Pretrained({Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(Weights, quote: true)})]");
        }

        Append(text, $"{indent}public {(IsFrozen && withWeights ? "static" : "sealed")} partial class {name.Name}");
        Append(text, indent + "{");
        foreach (var line in Members)
        {
            Append(text, line.Length == 0 ? line : $"{indent}    {line}");
        }

        Append(text, indent + "}");
    }
}
