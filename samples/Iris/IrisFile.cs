using System.Globalization;
using Shared;

namespace Iris;

/// <summary>
/// Reads iris.csv. Its cells are bare numbers, so a line is simply split at the commas; in return every mistake is named
/// with its exact line and column.
/// </summary>
internal static class IrisFile
{
    private const int LabelColumn = IrisNet.InputSize;

    private static readonly string[] Columns = ["sepal_length", "sepal_width", "petal_length", "petal_width", "label"];

    public static IReadOnlyList<IrisRow> Read(string path)
    {
        try
        {
            return ReadLines(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException) // "" is no file's name
        {
            throw new UserException($"{OneLine.Escape(path)}: there is no such file");
        }
        catch (Exception) when (Directory.Exists(path))
        {
            throw new UserException($"{OneLine.Escape(path)}: expected a CSV file, found a directory");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{OneLine.Escape(path)}: cannot be read: {OneLine.Escape(e.Message)}");
        }
    }

    private static List<IrisRow> ReadLines(string path)
    {
        var rows = new List<IrisRow>();
        var hasHeader = false;
        var number = 0;
        foreach (var text in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(text))
                continue;

            var line = new CsvLine(path, number, text);
            if (hasHeader)
                rows.Add(ParseRow(line));
            else
                CheckHeader(line);
            hasHeader = true;
        }

        // What is missing is missing at the end of the file.
        if (!hasHeader)
            throw UserException.At(path, number + 1, 1, $"expected the header {string.Join(',', Columns)}, found an empty file");
        if (Shortage(rows) is { } shortage)
            throw UserException.At(path, number + 1, 1, shortage);
        return rows;
    }

    /// <summary>Columns in another order would train just as happily, and on nonsense: the names are checked.</summary>
    private static void CheckHeader(CsvLine line)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (i >= line.Cells.Length || line.Cells[i].Trim() != Columns[i])
                throw line.Error(i, $"the column name {Columns[i]}");
        }

        CheckCount(line);
    }

    private static IrisRow ParseRow(CsvLine line)
    {
        CheckCount(line);
        // TryParse forgives NUL characters after a number; a file that has them is not text.
        if (Array.FindIndex(line.Cells, cell => cell.Contains('\0')) is >= 0 and var binary)
            throw line.Error(binary, "text");

        var measurements = new float[IrisNet.InputSize];
        for (var i = 0; i < measurements.Length; i++)
        {
            if (!float.TryParse(line.Cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out measurements[i])
                || !float.IsFinite(measurements[i]))
                throw line.Error(i, $"a number of cm such as 5.1 for {Columns[i]}");
        }

        if (!int.TryParse(line.Cells[LabelColumn], NumberStyles.Integer, CultureInfo.InvariantCulture, out var species)
            || species is < 0 or >= IrisNet.OutputSize)
            throw line.Error(LabelColumn, "a label, one of " + string.Join(", ", IrisRow.Names.Select((name, i) => $"{i} ({name})")));

        return new IrisRow(measurements, species);
    }

    private static void CheckCount(CsvLine line)
    {
        if (line.Cells.Length != Columns.Length)
            throw line.Error(Math.Min(line.Cells.Length, Columns.Length), $"{Columns.Length} columns", $"{line.Cells.Length}");
    }

    /// <summary>Says which species could not be learnt or not be examined, or null if each can.</summary>
    private static string? Shortage(List<IrisRow> rows)
    {
        var (training, heldOut) = IrisData.Divide(rows);
        for (var species = 0; species < IrisNet.OutputSize; species++)
        {
            var (toLearn, toExamine) = (training.Count(row => row.Species == species), heldOut.Count(row => row.Species == species));
            if (toLearn == 0 || toExamine == 0)
            {
                return $"expected rows of {IrisRow.Names[species]} both to train on and to hold out "
                    + $"(every {IrisData.HeldOutEvery}th row), found {toLearn} and {toExamine}";
            }
        }

        return null;
    }
}
