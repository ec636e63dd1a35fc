using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>Reads the property of the project that chooses between plain and vector code.</summary>
internal static class ProfileReader
{
    /// <summary>The property as the user writes it.</summary>
    public const string Property = "NetGenProfile";

    /// <summary>A missing or empty property is <c>auto</c>: so it arrives where a project does not set it. As in MSBuild, capitals make no difference.</summary>
    public static ProfileChoice Read(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue("build_property." + Property, out var text) || string.IsNullOrWhiteSpace(text))
        {
            return ProfileChoice.Auto;
        }

        return text.Trim().ToLowerInvariant() switch
        {
            "auto" => ProfileChoice.Auto,
            "plain" => new ProfileChoice(Profile.Plain, null),
            "vector" => new ProfileChoice(Profile.Vector, null),
            _ => new ProfileChoice(null, text.Trim()),
        };
    }
}
