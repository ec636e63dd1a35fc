using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>Reads the property of the project that limits the emitted lines.</summary>
internal static class LineLimitReader
{
    /// <summary>The property as the user writes it.</summary>
    public const string Property = "NetGenMaxEmittedLines";

    /// <summary>A missing or empty property is the default: so it arrives where a project does not set it.</summary>
    public static LineLimit Read(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue("build_property." + Property, out var text) || string.IsNullOrWhiteSpace(text))
        {
            return LineLimit.Default;
        }

        return int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var lines) && lines > 0
            ? new LineLimit(lines, null)
            : new LineLimit(null, text.Trim());
    }
}
