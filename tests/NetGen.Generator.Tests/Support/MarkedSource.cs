using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests.Support;

/// <summary>A source in which <c>[|...|]</c> marks where diagnostics are expected.</summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<TextSpan> Spans)
{
    private const string Open = "[|";
    private const string Close = "|]";

    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var start = -1;
        for (var i = 0; i < marked.Length; i++)
        {
            if (start < 0 && string.CompareOrdinal(marked, i, Open, 0, 2) == 0)
            {
                (start, i) = (text.Length, i + 1);
            }
            else if (start >= 0 && string.CompareOrdinal(marked, i, Close, 0, 2) == 0)
            {
                spans.Add(TextSpan.FromBounds(start, text.Length));
                (start, i) = (-1, i + 1);
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return start < 0 ? new MarkedSource(text.ToString(), spans) : throw new FormatException("A mark is not closed.");
    }
}
