using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Declarations;

/// <summary>
/// A number for what a compilation declares: while it is the same, a declaration means the same. A compilation has the number of the one before if all that changed is
/// bodies, by Roslyn's own test of equivalent declarations, which looks at the changed files alone. Nothing here keeps a compilation or a
/// file alive; what has been collected counts as changed.
/// </summary>
internal sealed class DeclarationVersions
{
    /// <summary>Projects and target frameworks that are remembered: a generator may serve all of a solution in turn.</summary>
    private const int Capacity = 64;

    private readonly ConditionalWeakTable<Compilation, string> _known = new();
    private readonly ConditionalWeakTable<object, string> _numbers = new();
    private readonly Dictionary<(string?, ParseOptions?), Line> _lines = new();
    private int _last;

    /// <summary>The number of a compilation, as text.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public string Of(Compilation compilation, CancellationToken cancellation)
    {
        if (_known.TryGetValue(compilation, out var known))
        {
            return known;
        }

        lock (_lines)
        {
            return _known.TryGetValue(compilation, out known) ? known : Number(compilation, cancellation);
        }
    }

    private string Number(Compilation compilation, CancellationToken cancellation)
    {
        var trees = compilation.SyntaxTrees.ToList();
        var key = (compilation.AssemblyName, trees.Count > 0 ? trees[0].Options : null);
        var setting = string.Join(" ", compilation.References.Cast<object>().Prepend(compilation.Options).Select(NumberOf));
        var version = _lines.TryGetValue(key, out var line) && line.Setting == setting && IsSame(line.Trees, trees, cancellation) ? line.Version : Next(ref _last);
        if (_lines.Count >= Capacity)
        {
            _lines.Clear();
        }

        _lines[key] = new Line(setting, Weak(trees, line?.Trees), version);
        _known.Add(compilation, version);
        return version;
    }

    private static bool IsSame(IReadOnlyList<WeakReference<SyntaxTree>> before, IReadOnlyList<SyntaxTree> after, CancellationToken cancellation)
    {
        if (before.Count != after.Count)
        {
            return false;
        }

        for (var i = 0; i < after.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!before[i].TryGetTarget(out var old) || (old != after[i] && !IsSame(old, after[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(SyntaxTree before, SyntaxTree after) =>
        before.FilePath == after.FilePath && before.Options.Equals(after.Options) && SyntaxFactory.AreEquivalent(before, after, topLevel: true);

    private static WeakReference<SyntaxTree>[] Weak(List<SyntaxTree> trees, IReadOnlyList<WeakReference<SyntaxTree>>? before)
    {
        var references = new WeakReference<SyntaxTree>[trees.Count];
        for (var i = 0; i < references.Length; i++)
        {
            references[i] = before?.Count > i && before[i].TryGetTarget(out var old) && old == trees[i] ? before[i] : new WeakReference<SyntaxTree>(trees[i]);
        }

        return references;
    }

    // Options and references do not change: each object has a number of its own.
    private string NumberOf(object value) => _numbers.GetValue(value, _ => Next(ref _last));

    private static string Next(ref int last) => Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);

    private sealed record Line(string Setting, IReadOnlyList<WeakReference<SyntaxTree>> Trees, string Version);
}
