using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Playground.Compiler.Fixes;

namespace Playground.Compiler;

/// <summary>The compiler as the page uses it: texts in, JSON and assemblies out. No type of Roslyn is to be seen, so that who calls it is loaded before Roslyn is.</summary>
public static class CompilerService
{
    private static readonly LiveCompiler Compiler = new();
    private static readonly LiveCompiler ViewerCompiler = new();
    private static Compiled? _last;

    /// <summary>Generates and analyzes: a <see cref="CheckReply"/> as JSON.</summary>
    /// <param name="text">The source.</param>
    /// <param name="profile">What <c>NetGenProfile</c> says.</param>
    public static async Task<string> CheckAsync(string text, string profile)
    {
        _last = await Compiler.CheckAsync(text, profile).ConfigureAwait(true);
        var compiled = _last;
        var diagnostics = compiled.Diagnostics
            .Where(diagnostic => diagnostic.Location.SourceTree is null || diagnostic.Location.SourceTree == compiled.Tree)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => Describe(diagnostic, compiled));
        var files = compiled.Files.OrderBy(file => file.HintName.Length).Select(file => new FileReply(file.HintName, file.SourceText.ToString()));
        return JsonSerializer.Serialize(new CheckReply(compiled.IsValid, [.. diagnostics], [.. files]), ReplyContext.Default.CheckReply);
    }

    /// <summary>The assembly of the text that was checked last.</summary>
    public static byte[] Emit() => LiveCompiler.Emit(_last ?? throw new InvalidOperationException("Nothing was checked."));

    /// <summary>The assembly that looks into the network of the text that was checked last; empty where there can be none. Plain code: it is compiled for a few calls.</summary>
    public static async Task<string> EmitViewerAsync()
    {
        var viewer = await ViewerCompiler.CheckAsync(ViewerText.Of(_last!.Tree), "plain").ConfigureAwait(true);
        return viewer.IsValid ? Convert.ToBase64String(LiveCompiler.Emit(viewer)) : "";
    }

    private static DiagnosticReply Describe(Diagnostic diagnostic, Compiled compiled)
    {
        var span = diagnostic.Location.SourceSpan;
        return new DiagnosticReply(
            diagnostic.Id,
            diagnostic.Severity.ToString().ToLowerInvariant(),
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            diagnostic.Descriptor.HelpLinkUri,
            span.Start,
            span.End,
            diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1,
            FixFinder.Find(diagnostic, compiled));
    }
}
