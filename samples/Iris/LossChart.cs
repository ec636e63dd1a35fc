using Spectre.Console;
using Spectre.Console.Rendering;

namespace Iris;

/// <summary>The loss over the epochs in columns of block characters, eight steps to a character.</summary>
internal static class LossChart
{
    private const int MinWidth = 20;
    private const int MaxWidth = 100;
    private const string Blocks = " ▁▂▃▄▅▆▇█";

    /// <summary>The rows' colours, from the top down.</summary>
    private static readonly Color[] Colours =
        [Color.Red1, Color.OrangeRed1, Color.DarkOrange, Color.Orange1, Color.Gold1, Color.Yellow3, Color.Chartreuse3, Color.Green3];

    public static IRenderable Draw(IReadOnlyList<float> losses, int terminalWidth)
    {
        var margin = $"{losses.Max():F2}".Length;
        var width = Math.Clamp(terminalWidth - margin - 3, MinWidth, MaxWidth);
        var columns = Enumerable.Range(0, width).Select(column => Mean(losses, column, width)).ToArray();
        var top = Math.Max(columns.Max(), float.Epsilon);
        var height = Colours.Length;

        var lines = new List<IRenderable> { new Text("loss".PadLeft(margin), Color.Grey) };
        for (var row = 0; row < height; row++)
        {
            var floor = height - row - 1;
            var label = row % 2 == 0 ? $"{top * (height - row) / height:F2} ┤" : "│";
            var bars = columns.Select(loss => Blocks[(int)Math.Clamp(MathF.Ceiling(8 * (height * loss / top - floor)), 0, 8)]);
            lines.Add(new Paragraph(label.PadLeft(margin + 2), Color.Grey).Append(string.Concat(bars), Colours[row]));
        }

        var last = $"{losses.Count}".PadLeft(width - "1 epoch".Length);
        lines.Add(new Text($"{"0".PadLeft(margin)} └{new string('─', width)}", Color.Grey));
        lines.Add(new Text($"{new string(' ', margin + 2)}1 epoch{last}", Color.Grey));
        return new Rows(lines);
    }

    /// <summary>The mean of the epochs that share a column; where epochs are few, each takes several columns.</summary>
    private static float Mean(IReadOnlyList<float> losses, int column, int width)
    {
        var first = (int)((long)column * losses.Count / width);
        var end = (int)((long)(column + 1) * losses.Count / width);
        return losses.Skip(first).Take(Math.Max(1, end - first)).Average();
    }
}
