using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator;

namespace NetGen.Benchmarks.Keystrokes;

/// <summary>
/// What the generator adds to each keystroke in a project of a thousand networks: its driver's time, beside that of a generator that does
/// nothing, and of one that only asks for the attribute, which the compiler looks up after every edit.
/// </summary>
internal static class KeystrokeBenchmark
{
    private const int Networks = 1000;
    private const int PerFile = 20;
    private const int EmittedFiles = 3; // of each network
    private const int WarmUp = 30;
    private const int Keystrokes = 201;

    private static readonly (string Name, IIncrementalGenerator Generator)[] Generators =
    [
        ("nothing", new EmptyGenerator()),
        ("attribute", new AttributeGenerator()),
        ("NetGen", new NetworkGenerator()),
    ];

    public static void Run()
    {
        Console.WriteLine(Invariant($"{Networks} networks in {Networks / PerFile} files, Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version}; {Keystrokes} keystrokes, ms: median (fastest tenth)"));
        foreach (var (place, file) in new[] { ("in an unrelated file", "Other.cs"), ("in a file with networks", "Nets3.cs") })
        {
            var times = Measure(Compile(), file);
            var added = times[2].Zip(times[1], (ours, attribute) => ours - attribute).ToList();
            Console.WriteLine($"{place}: {string.Join(", ", Generators.Zip(times, (generator, time) => Invariant($"{generator.Name} {Median(time):0.00} ({Percentile(time, 10):0.00})")))}");
            Console.WriteLine(Invariant($"  NetGen adds to the search for the attribute, keystroke by keystroke: {Median(added):0.00}; of the fastest tenths: {Percentile(times[2], 10) - Percentile(times[1], 10):0.00}"));
        }
    }

    // Every driver gets a compilation of its own, or the second would find what the first has made the compiler bind. They take turns.
    private static List<double>[] Measure(CSharpCompilation compilation, string file)
    {
        var drivers = Generators.Select(entry => CSharpGeneratorDriver.Create(entry.Generator).RunGenerators(compilation)).ToArray();
        var times = Generators.Select(_ => new List<double>()).ToArray();
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == file);
        for (var keystroke = 0; keystroke < WarmUp + Keystrokes; keystroke++)
        {
            var typed = Type(tree, keystroke);
            for (var turn = 0; turn < drivers.Length; turn++)
            {
                var i = (turn + keystroke) % drivers.Length;
                var edited = compilation.ReplaceSyntaxTree(tree, typed);
                var start = Stopwatch.GetTimestamp();
                drivers[i] = drivers[i].RunGenerators(edited);
                if (keystroke >= WarmUp)
                {
                    times[i].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            (compilation, tree) = (compilation.ReplaceSyntaxTree(tree, typed), typed);
        }

        return drivers[2].GetRunResult().GeneratedTrees.Length == Networks * EmittedFiles
            ? times
            : throw new InvalidOperationException("Not every network was emitted.");
    }

    // A letter more in the body of a method.
    private static SyntaxTree Type(SyntaxTree tree, int keystroke)
    {
        var text = tree.GetText();
        var at = text.ToString().IndexOf("typed", StringComparison.Ordinal) + "typed".Length;
        return tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, 0), ((char)('a' + (keystroke % 26))).ToString())));
    }

    private static CSharpCompilation Compile()
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file == "NetGen.dll"));
        return CSharpCompilation.Create(
            "Thousand",
            Enumerable.Range(0, Networks / PerFile).Select(file => CSharpSyntaxTree.ParseText(Nets(file), path: $"Nets{file}.cs"))
                .Append(CSharpSyntaxTree.ParseText("namespace Thousand; class Other { int M() { var typed = 1; return 2; } }", path: "Other.cs")),
            framework.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private static string Nets(int file)
    {
        var source = new StringBuilder("using NetGen;\nnamespace Thousand;\n");
        for (var i = 0; i < PerFile; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"[Network(4, Loss.CrossEntropy)]\n[Dense(16, Activation.Relu)]\n[Dense(3, Activation.Softmax)]\n");
            source.Append(CultureInfo.InvariantCulture, $"public partial class Net{file}_{i} {{ int M() {{ var typed = 1; return 2; }} }}\n");
        }

        return source.ToString();
    }

    private static double Median(List<double> times) => Percentile(times, 50);

    private static double Percentile(List<double> times, int percent) => times.Order().ElementAt(times.Count * percent / 100);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
