using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Playground.Compiler;

/// <summary>The properties of a project, as the generator reads them.</summary>
/// <param name="profile">What <c>NetGenProfile</c> says.</param>
internal sealed class ProjectOptions(string profile) : AnalyzerConfigOptionsProvider
{
    private static readonly AnalyzerConfigOptions None = new Properties("");

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(profile);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None;

    private sealed class Properties(string profile) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.NetGenProfile" ? profile : null;
            return !string.IsNullOrEmpty(value);
        }
    }
}
