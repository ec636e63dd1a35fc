using System.Globalization;
using Shared;

namespace Cluster.Sweep;

/// <summary>Reads the CSV file of a sweep: a header, then measurements and a label in each row. Every mistake is named with its line and column.</summary>
internal static class SweepFile
{
    private const int MostRows = 1_000_000;
    private const int Columns = Variant.Inputs + 1;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="folds">How many parts it will be divided into.</param>
    /// <exception cref="UserException">It cannot be read, or has too little or other things in it.</exception>
    public static SweepData Read(string path, int folds)
    {
        try
        {
            return ReadLines(path, folds);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException or ArgumentException) // "" is no file's name
        {
            throw new UserException($"{OneLine.Escape(path)}: there is no such file");
        }
        catch (Exception) when (Directory.Exists(path))
        {
            throw new UserException($"{OneLine.Escape(path)}: expected a CSV file, found a directory");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{OneLine.Escape(path)}: cannot be read: {OneLine.Escape(problem.Message)}");
        }
    }

    private static SweepData ReadLines(string path, int folds)
    {
        var (inputs, labels, number, hasHeader) = (new List<float>(), new List<int>(), 0, false);
        foreach (var text in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(text))
                continue;

            var line = new CsvLine(path, number, text);
            if (line.Cells.Length != Columns)
                throw line.Error(Math.Min(line.Cells.Length, Columns), $"{Variant.Inputs} measurements and a label", $"{line.Cells.Length} columns");
            if (labels.Count == MostRows)
                throw UserException.At(path, number, 1, $"expected at most {MostRows} rows, found more");
            if (hasHeader)
                labels.Add(ParseRow(line, inputs));
            hasHeader = true;
        }

        for (var label = 0; label < Variant.Classes; label++)
        {
            if (labels.Count(each => each == label) is var count && count < folds)
                throw UserException.At(path, number + 1, 1, $"expected at least {folds} rows of class {label}, one for each fold, found {count}");
        }

        return new SweepData([.. inputs], [.. labels]);
    }

    private static int ParseRow(CsvLine line, List<float> inputs)
    {
        for (var i = 0; i < Variant.Inputs; i++)
        {
            if (!float.TryParse(line.Cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !float.IsFinite(value) || line.Cells[i].Contains('\0'))
                throw line.Error(i, "a finite number");
            inputs.Add(value);
        }

        return int.TryParse(line.Cells[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var label) && label < Variant.Classes && !line.Cells[^1].Contains('\0')
            ? label
            : throw line.Error(Variant.Inputs, $"a label from 0 to {Variant.Classes - 1}");
    }
}
