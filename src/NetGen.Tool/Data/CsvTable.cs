using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using NetGen.Tool.Errors;
using NetGen.Tool.Files;

namespace NetGen.Tool.Data;

/// <summary>A CSV file as text: named columns, and rows that know their lines.</summary>
internal sealed class CsvTable
{
    private readonly List<(int Line, string[] Cells)> _rows = [];

    private CsvTable(string file, string[] columns) => (File, Columns) = (file, columns);

    /// <summary>The path, fit for a message.</summary>
    public string File { get; }

    public IReadOnlyList<string> Columns { get; }

    public int Rows => _rows.Count;

    /// <summary>Reads a file: a header with names, then a row on each line; cells apart by commas, semicolons, tabs or bars, in quotes where they hold one.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <returns>At least one column and one row.</returns>
    /// <exception cref="InputException">It cannot be read, is no text, has no header, a name twice, or a row with more or fewer cells than names.</exception>
    public static CsvTable Read(string path)
    {
        var file = OneLine.Escape(path);
        var text = Text(InputFile.Read(path, "a CSV file"), file);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t", "|"], TrimOptions = TrimOptions.Trim };
        using var parser = new CsvParser(new StringReader(text), configuration);
        try
        {
            return Read(parser, file);
        }
        catch (BadDataException)
        {
            throw InputException.At(file, parser.RawRow, 0, "expected quotes around a whole cell, and doubled within it");
        }
        catch (CsvHelperException problem)
        {
            throw InputException.At(file, parser.RawRow, 0, $"expected a row of cells: {OneLine.Escape(problem.Message.Split('\n')[0])}");
        }
    }

    /// <summary>The text of a cell.</summary>
    public string Cell(int row, int column) => _rows[row].Cells[column];

    /// <summary>An error at a row.</summary>
    public InputException Error(int row, string problem) => InputException.At(File, _rows[row].Line, 0, problem);

    private static CsvTable Read(CsvParser parser, string file)
    {
        if (!parser.Read())
        {
            throw new InputException($"{file}: expected a header with the names of columns, found an empty file");
        }

        var table = new CsvTable(file, parser.Record!);
        table.CheckHeader(parser.RawRow);
        var line = parser.RawRow;
        while (parser.Read())
        {
            // A row starts behind the line that the one before it ended on; lines without a cell are passed over.
            line = Math.Max(line + 1, parser.RawRow);
            var cells = parser.Record!;
            table._rows.Add(cells.Length == table.Columns.Count
                ? (line, cells)
                : throw InputException.At(file, line, 0, FormattableString.Invariant($"expected {table.Columns.Count} cells as in the header, found {cells.Length}")));
        }

        return table.Rows > 0 ? table : throw InputException.At(file, line + 1, 0, "expected rows below the header, found the end of the file");
    }

    private static string Text(byte[] bytes, string file)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal) ? throw new InputException($"{file}: expected a CSV file, found one that is no text") : text;
        }
        catch (DecoderFallbackException)
        {
            throw new InputException($"{file}: expected a CSV file in UTF-8, found bytes that are none");
        }
    }

    private void CheckHeader(int line)
    {
        if (Columns.All(name => double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
        {
            throw InputException.At(File, line, 0, "expected a header with the names of columns, found numbers");
        }

        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Length == 0)
            {
                throw InputException.At(File, line, 0, FormattableString.Invariant($"expected a name for column {i + 1}, found none"));
            }

            if (Columns.Take(i).Contains(Columns[i]))
            {
                throw InputException.At(File, line, 0, $"expected each name once, found {OneLine.Quote(Columns[i])} again");
            }
        }
    }
}
