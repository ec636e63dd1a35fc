using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>What the SDK's compiler says of a wrong declaration beside errors that follow from it or have nothing to do with it: its id, once.</summary>
public sealed class CompilerTests
{
    private const string Own = "using NetGen; [Network(2, Loss.CrossEntropy), Dense(1, Activation.Sigmoid)] partial class Own { } ";

    private const string NotPartial = "using NetGen; [Network(2)] [Dense(1)] class Own { } ";

    // As builds do, one compiler for all of them, which ends soon after the last: starting one takes longer than what it does here.
    private static readonly string[] Server = [$"/shared:netgen-tests-{Environment.ProcessId}", "/keepalive:20"];

    public static TheoryData<string, string> Programs => new()
    {
        { "NETGEN005", Own + "class C { const int N = Own.ParameterCount; }" },
        { "NETGEN001", NotPartial + "class C { const int N = Own.ParameterCount; }" },
        { "NETGEN001", NotPartial + "enum E { A = Own.InputSize } class X : System.Attribute { public X(int n) { } } [X(Own.OutputSize)] class C { }" },
        { "NETGEN001", NotPartial + "class C { void M(int n = Own.InputSize) { } }" },
        { "NETGEN001", NotPartial + "class B<T> where T : INetwork<float> { } class C : B<Own> { } class D : Own { public D() : base(1) { } }" },
        { "NETGEN003", "using NetGen; [Network(2)] [Dense(0)] partial class Own { } class C : Missing { }" },
        { "NETGEN009", "using NetGen; [Dense(1)] partial class Own { } [Dense(2)] partial class Own { } class C : Missing { }" },
        { "NETGEN026", "using NetGen; [Pretrained(\"a.weights\")] partial class Own { } class C { const int N = Own.InputSize; }" },
        { "NETGEN027", "using NetGen; [Network(Own.OutputSize)] [Dense(1)] partial class Own { } class C : Missing { }" },
        { "NETGEN018", "using NetGen; [Network(2)] [Dense(1)] [Pretrained(\"none.weights\")] partial class Own { } class C { const int N = Own.InputSize; }" },
        { "NETGEN019", "using NetGen; [Network(2)] [Dense(1)] [Pretrained(\"bad.weights\")] partial class Own { } class C { const int N = Own.InputSize; }" },
        { "NETGEN902", "using NetGen; [Network(2)] [Dense(1)] partial class Own { } class C { const int N = Own.InputSize; }" },
        { "NETGEN903", "using NetGen; [Network(2)] [Dense(1)] partial class Own { } class C { const int N = Own.InputSize; }" },
        { "NETGEN904", "using NetGen; [Network(2)] [Dense(1)] partial class Own { } class C { const int N = Own.InputSize; }" },
        { "NETGEN015", "using NetGen; [Network(2)] [Dense(1)] partial class Own { }" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task TheIdIsSeenOnce(string id, string source)
    {
        var ids = Regex.Matches(await CompileAsync(source, id != "NETGEN015", id switch
        {
            "NETGEN902" => "NetGenMaxEmittedLines = 10",
            "NETGEN903" => "NetGenMaxEmittedLines = many",
            "NETGEN904" => "NetGenProfile = simd",
            _ => "NetGenProfile = auto",
        }), "error (NETGEN[0-9]+)").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(id == "NETGEN009" ? ["NETGEN008", "NETGEN009"] : [id], ids.Order());
    }

    private static async Task<string> CompileAsync(string source, bool hasLibrary, string property)
    {
        var folder = Directory.CreateTempSubdirectory("netgen-csc");
        try
        {
            var file = Path.Combine(folder.FullName, "Source.cs");
            await File.WriteAllTextAsync(file, source);
            var (weights, options) = (Path.Combine(folder.FullName, "bad.weights"), Path.Combine(folder.FullName, "options.globalconfig"));
            await File.WriteAllTextAsync(weights, "weights of somebody else\n");
            await File.WriteAllTextAsync(options, $"is_global = true\nbuild_property.{property}\n");
            var references = (hasLibrary ? AnalyzerHost.References : [.. AnalyzerHost.Empty(false).References]).OfType<PortableExecutableReference>();
            await File.WriteAllLinesAsync(Path.Combine(folder.FullName, "build.rsp"),
                [.. references.Select(reference => $"/r:\"{reference.FilePath}\""), "/t:library", "/nostdlib", $"/out:\"{file}.dll\"", $"/additionalfile:\"{weights}\"", $"/analyzerconfig:\"{options}\"", $"/analyzer:\"{typeof(NetworkGenerator).Assembly.Location}\"", $"\"{file}\""]);
            using var process = Process.Start(new ProcessStartInfo("dotnet", [Csc(), .. Server, "/noconfig", $"@{folder.FullName}/build.rsp"]) { RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.DoesNotContain("CS8032", output, StringComparison.Ordinal); // the analyzer could not be loaded
            Assert.Equal(1, process.ExitCode);
            return output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The runtime stands in shared/Microsoft.NETCore.App/<version> of the folder that has sdk/<version>/Roslyn/bincore.
    private static string Csc() => Directory
        .GetDirectories(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../sdk"))
        .Select(sdk => Path.Combine(sdk, "Roslyn/bincore/csc.dll"))
        .Where(File.Exists)
        .Order(StringComparer.Ordinal)
        .Last();
}
