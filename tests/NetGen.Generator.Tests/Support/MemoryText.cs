using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests.Support;

/// <summary>An additional file that is on no disk; null is one that cannot be read.</summary>
internal sealed class MemoryText(string path, string? content) : AdditionalText
{
    // One text as long as the file is not edited, as compilers have it.
    private readonly SourceText? _text = content is null ? null : SourceText.From(content, Encoding.UTF8);

    public override string Path => path;

    public string Content => content ?? string.Empty;

    public bool IsReadable => content is not null;

    /// <summary>How often it was read.</summary>
    public int Reads { get; private set; }

    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        Reads++;
        return _text;
    }
}
