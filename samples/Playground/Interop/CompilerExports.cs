using System.Runtime.InteropServices.JavaScript;
using Playground.Compiler;

namespace Playground.Interop;

/// <summary>What the worker of the page calls to compile, once it has loaded the assemblies for it: these methods are the only ones that need them.</summary>
internal static partial class CompilerExports
{
    /// <summary>Generates and analyzes.</summary>
    [JSExport]
    internal static Task<string> Check(string text, string profile) => CompilerService.CheckAsync(text, profile);

    /// <summary>The assembly of the text that was checked last.</summary>
    [JSExport]
    internal static byte[] Emit() => CompilerService.Emit();

    /// <summary>The assembly that looks into the network of that text, in the letters of base 64: a task cannot give bytes. Empty where there is none.</summary>
    [JSExport]
    internal static Task<string> EmitViewer() => CompilerService.EmitViewerAsync();
}
