using System.Globalization;

namespace Shared;

/// <summary>Reads digits.csv; every mistake is named with its line and column.</summary>
internal static class DigitFile
{
    private const int Black = 16;

    private static readonly string[] Columns = [.. Enumerable.Range(0, Digit.PixelCount).Select(i => $"p{i:00}"), "label"];

    public static IReadOnlyList<Digit> Read(string path)
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

    private static List<Digit> ReadLines(string path)
    {
        var digits = new List<Digit>();
        var (number, hasHeader) = (0, false);
        foreach (var text in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(text))
                continue;

            var line = new CsvLine(path, number, text);
            if (hasHeader)
                digits.Add(ParseRow(line));
            else
                CheckHeader(line);
            hasHeader = true;
        }

        if (!hasHeader)
            throw UserException.At(path, number + 1, 1, $"expected the header {Columns[0]},{Columns[1]},...,label, found an empty file");
        return digits.Count >= DigitData.HeldOutEvery
            ? digits
            : throw UserException.At(path, number + 1, 1, $"expected at least {DigitData.HeldOutEvery} images, found {digits.Count}");
    }

    private static void CheckHeader(CsvLine line)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (i >= line.Cells.Length || line.Cells[i].Trim() != Columns[i])
                throw line.Error(i, $"the column name {Columns[i]}");
        }

        CheckCount(line);
    }

    private static Digit ParseRow(CsvLine line)
    {
        CheckCount(line);
        var pixels = new float[Digit.PixelCount];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = Cell(line, i, Black, "a grey value from 0 to 16") / (float)Black;
        return new Digit(pixels, Cell(line, pixels.Length, Digit.Classes - 1, "a digit from 0 to 9"));
    }

    private static int Cell(CsvLine line, int column, int most, string expected) =>
        int.TryParse(line.Cells[column], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most && !line.Cells[column].Contains('\0')
            ? value
            : throw line.Error(column, expected);

    private static void CheckCount(CsvLine line)
    {
        if (line.Cells.Length != Columns.Length)
            throw line.Error(Math.Min(line.Cells.Length, Columns.Length), $"{Columns.Length} columns", $"{line.Cells.Length}");
    }
}
