using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests.Robustness;

/// <summary>
/// A project that is asked for its options and its files while the generator and the analyzer run, between reading, planning and emitting. It counts these moments, and
/// at a chosen one its token fires: after so much work, whatever the machine does meanwhile. What the compiler asks for itself is not counted, since it asks in any order.
/// </summary>
internal sealed class InterruptedProject : AnalyzerConfigOptionsProvider, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly int _last;

    /// <param name="last">The number of the moment at which the token fires, from 0; one that never comes lets all be done.</param>
    /// <param name="files">Names and texts of the additional files.</param>
    public InterruptedProject(int last, params (string Path, string Text)[] files)
    {
        _last = last;
        GlobalOptions = new Options(this);
        Files = [.. files.Select(file => new File(this, file.Path, file.Text))];
    }

    public override AnalyzerConfigOptions GlobalOptions { get; }

    public ImmutableArray<AdditionalText> Files { get; }

    public CancellationToken Token => _cancellation.Token;

    /// <summary>What the project was asked for so far, in order.</summary>
    public List<string> Moments { get; } = [];

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    public void Dispose() => _cancellation.Dispose();

    private void Pass(string moment)
    {
        Moments.Add(moment);
        if (Moments.Count == _last + 1)
        {
            _cancellation.Cancel();
        }
    }

    private sealed class Options(InterruptedProject project) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            if (key.StartsWith("build_property.", StringComparison.Ordinal))
            {
                project.Pass(key);
            }

            value = null;
            return false;
        }
    }

    private sealed class File(InterruptedProject project, string path, string text) : AdditionalText
    {
        // One text as long as the file is not edited, as compilers have it.
        private readonly SourceText _text = SourceText.From(text);

        public override string Path
        {
            get
            {
                project.Pass("path of " + path);
                return path;
            }
        }

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            project.Pass("text of " + path);
            return _text;
        }
    }
}
