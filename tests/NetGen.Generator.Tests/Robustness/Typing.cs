using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Robustness;

/// <summary>Tries many texts on all cores, each declaration's in one editor after another.</summary>
internal sealed class Typing(Func<Editor> open)
{
    private readonly ConcurrentQueue<string> _failures = new();
    private int _tried;
    private int _emitted;
    private int _compilerFailures;

    /// <summary>What went wrong, with all that is needed to see it again.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    public int Tried => _tried;

    public int CompilerFailures => _compilerFailures;

    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{_tried} sources tried, {_emitted} networks emitted, {_failures.Count} exceptions or broken files; the compiler itself failed on {_compilerFailures}");

    /// <summary>Each declaration cut off after every so many characters.</summary>
    public void Truncate(int step) => Truncate(step, 0, Declarations.All.Count);

    /// <summary>Some declarations.</summary>
    public void Truncate(int step, int first, int count) => ForEachDeclaration(declaration => declaration >= first && declaration < first + count ? Cuts(declaration, step) : []);

    /// <summary>As many token edits: seeds from 0 on, shared out over the declarations.</summary>
    public void Edit(int count) => ForEachDeclaration(declaration =>
        Enumerable.Range(0, (count - declaration + Declarations.All.Count - 1) / Declarations.All.Count).Select(turn => Edited(declaration + (turn * Declarations.All.Count))));

    /// <summary>One edit.</summary>
    public static (string Name, CSharpCompilation Compilation) Edited(int seed) =>
        ($"seed {seed}", Editor.Compile(TokenEdits.Source(seed), Language(seed), referencesNetGen: seed % 16 != 7));

    // Some of the edits are made in older languages, and some without the library.
    private static LanguageVersion Language(int seed) => (seed / Declarations.All.Count % 8) switch
    {
        3 => LanguageVersion.CSharp8,
        5 => LanguageVersion.CSharp9,
        _ => LanguageVersion.Latest,
    };

    private static IEnumerable<(string Name, CSharpCompilation Compilation)> Cuts(int declaration, int step)
    {
        var source = Declarations.All[declaration];
        for (var length = declaration % step; length <= source.Length; length += step)
        {
            yield return ($"declaration {declaration}, its first {length} characters", Editor.Compile(source[..length]));
        }
    }

    private void ForEachDeclaration(Func<int, IEnumerable<(string Name, CSharpCompilation Compilation)>> texts) => Parallel.For(
        0,
        Declarations.All.Count,
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        declaration =>
        {
            var editor = open();
            foreach (var (name, compilation) in texts(declaration))
            {
                Interlocked.Increment(ref _tried);
                if (editor.TryAsync(name, compilation).GetAwaiter().GetResult() is { } failure)
                {
                    _failures.Enqueue(failure);
                }
            }

            Interlocked.Add(ref _emitted, editor.Emitted);
            Interlocked.Add(ref _compilerFailures, editor.CompilerFailures);
        });
}
