using System.Globalization;
using Shared;

namespace Playground.Data;

/// <summary>
/// Reads a file of comma-separated numbers: inputs, and in the last column the answer. Answers that are not all numbers are names of classes,
/// and so are whole numbers from 0 on, of which there are at most ten different ones.
/// </summary>
internal static class CsvTable
{
    private const int MostClasses = 10;
    private const int MostRows = 20_000;

    /// <summary>Reads the text of a file; its first line may be a header.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="text">All of it.</param>
    /// <param name="seed">Decides the order of the rows.</param>
    /// <exception cref="UserException">Something in it is not understood; the message says where and what was expected.</exception>
    public static Dataset Read(string name, string text, int seed)
    {
        var lines = Lines(name, text);
        var width = lines[0].Cells.Length;
        if (width < 2)
        {
            throw lines[0].Error(1, "two or more columns: inputs, then the answer", "one column");
        }

        var data = IsHeader(lines[0]) ? lines[1..] : lines;
        if (data.Count is < 4 or > MostRows)
        {
            throw new UserException($"{OneLine.Escape(name)}: expected 4 to {MostRows} rows of data, found {data.Count}");
        }

        var inputs = new float[data.Count * (width - 1)];
        for (var row = 0; row < data.Count; row++)
        {
            ReadInputs(data[row], inputs.AsSpan(row * (width - 1), width - 1));
        }

        return Answered(name, width - 1, inputs, data).Shuffled(seed);
    }

    private static List<CsvLine> Lines(string name, string text)
    {
        var lines = text.Split('\n')
            .Select((line, i) => (Number: i + 1, Text: line.TrimEnd('\r')))
            .Where(line => !string.IsNullOrWhiteSpace(line.Text))
            .Select(line => new CsvLine(name, line.Number, line.Text))
            .ToList();
        return lines.Count > 0 ? lines : throw new UserException($"{OneLine.Escape(name)}: expected rows of numbers, found an empty file");
    }

    private static bool IsHeader(CsvLine line) => !line.Cells[..^1].Any(cell => TryNumber(cell, out _));

    private static void ReadInputs(CsvLine line, Span<float> inputs)
    {
        if (line.Cells.Length != inputs.Length + 1)
        {
            throw line.Error(Math.Min(line.Cells.Length, inputs.Length + 1), $"{inputs.Length + 1} columns as in the first row", $"{line.Cells.Length}");
        }

        for (var i = 0; i < inputs.Length; i++)
        {
            if (!TryNumber(line.Cells[i], out inputs[i]))
            {
                throw line.Error(i, "a number such as 0.25");
            }
        }

        if (string.IsNullOrWhiteSpace(line.Cells[^1]))
        {
            throw line.Error(inputs.Length, "a number or the name of a class", "nothing");
        }
    }

    private static Dataset Answered(string name, int width, float[] inputs, List<CsvLine> lines)
    {
        var cells = lines.Select(line => line.Cells[^1].Trim()).ToArray();
        var values = new float[cells.Length];
        var bad = Array.FindIndex(cells, cell => !TryNumber(cell, out _));
        var areNumbers = bad < 0;
        if (!areNumbers && cells.Count(cell => TryNumber(cell, out _)) > cells.Length / 2)
        {
            throw lines[bad].Error(width, "a number as in most rows");
        }

        for (var i = 0; areNumbers && i < cells.Length; i++)
        {
            _ = TryNumber(cells[i], out values[i]);
        }

        var distinct = cells.Distinct().Order(StringComparer.Ordinal).ToArray();
        var areLabels = areNumbers && distinct.Length <= MostClasses && values.All(value => value >= 0 && value == MathF.Floor(value));
        if (areNumbers && !areLabels)
        {
            return new Dataset(name, width, inputs, values, []);
        }

        return distinct.Length is >= 2 and <= MostClasses
            ? new Dataset(name, width, inputs, [.. cells.Select(cell => (float)Array.IndexOf(distinct, cell))], distinct)
            : throw new UserException($"{OneLine.Escape(name)}: expected 2 to {MostClasses} classes in the last column, found {distinct.Length}");
    }

    private static bool TryNumber(string cell, out float number) =>
        float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && float.IsFinite(number);
}
