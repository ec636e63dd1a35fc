using System.Globalization;
using NetGen.Tool.Errors;

namespace NetGen.Tool.Data;

/// <summary>Finds whether a column holds numbers or categories, and reads it.</summary>
/// <param name="table">The file.</param>
internal sealed class ColumnReader(CsvTable table)
{
    /// <summary>The most categories of an input: each is an input of the network.</summary>
    public const int MostCategories = 100;

    /// <summary>The most whole numbers that are taken for classes where nobody says what they are.</summary>
    private const int MostWholeClasses = 20;

    /// <summary>What people and programs write where nothing is known.</summary>
    private static readonly string[] Unknown = ["NA", "N/A", "NaN", "null", "none", "nil", "-", "?", "."];

    /// <summary>The share of numbers from which on another text is taken for a slip, not for a category.</summary>
    private const double MostlyNumbers = 0.5;

    /// <summary>Reads a column that a network's inputs are made of: numbers where all cells are, else categories.</summary>
    /// <param name="column">Its place in the file.</param>
    /// <param name="isCategory">Whether numbers are to be read as categories.</param>
    /// <exception cref="InputException">A cell is empty or not finite, some cells are numbers and some are not, or there are too many categories.</exception>
    public Column Input(int column, bool isCategory)
    {
        if (!isCategory && Numbers(column) is { } numbers)
        {
            return numbers.IsConstant && table.Rows > 1 ? Precise(column, numbers) with { Warning = Constant(numbers.Name) } : Precise(column, numbers);
        }

        var read = Categories(column, areNumbersOne: false);
        if (read.Categories.Length == 1 && table.Rows > 1)
        {
            return read with { Warning = Constant(read.Name) };
        }

        return read.Categories.Length <= MostCategories ? read : throw new InputException(FormattableString.Invariant(
            $"{table.File}: column {OneLine.Quote(read.Name)} has {read.Categories.Length} different texts, of which at most {MostCategories} can be categories; leave it out by --ignore {OneLine.Quote(read.Name)}"));
    }

    /// <summary>Reads the column that is to be found: a few different whole numbers are classes, other numbers are numbers, texts are classes.</summary>
    /// <param name="column">Its place in the file.</param>
    /// <param name="isCategory">Whether it has classes; <see langword="null"/> to find out.</param>
    /// <exception cref="InputException">A cell is empty or no number where one must be, or all rows have the same.</exception>
    public Column Target(int column, bool? isCategory)
    {
        if (isCategory != true)
        {
            var numbers = Numbers(column);
            if (numbers is not null && (isCategory == false || !AreClasses(column)))
            {
                var precise = Precise(column, numbers);
                return table.Rows == 1 || !precise.IsConstant ? precise
                    : throw new InputException($"{table.File}: expected different numbers in column {OneLine.Quote(numbers.Name)}, found {OneLine.Quote(table.Cell(0, column))} in every row");
            }

            if (isCategory == false)
            {
                throw new InputException($"{table.File}: expected numbers in column {OneLine.Quote(table.Columns[column])}, found texts such as {OneLine.Quote(table.Cell(0, column))}");
            }
        }

        var read = Categories(column, areNumbersOne: true);
        return read.Categories.Length > 1 ? read : throw new InputException($"{table.File}: expected two or more classes in column {OneLine.Quote(read.Name)}, found {OneLine.Quote(read.Categories[0])} in every row");
    }

    private bool AreClasses(int column)
    {
        var different = Cells(column).Select(NumberText.Canonical).Distinct(StringComparer.Ordinal).Take(MostWholeClasses + 1).ToList();
        return different.Count <= MostWholeClasses && different.Count * 2 <= table.Rows && different.TrueForAll(NumberText.IsWhole);
    }

    /// <summary>The column as numbers; <see langword="null"/> where it holds texts.</summary>
    private NumberColumn? Numbers(int column)
    {
        var (values, name) = (new float[table.Rows], table.Columns[column]);
        var (count, other) = (0, -1);
        for (var row = 0; row < values.Length; row++)
        {
            // At once: by way of double it is rounded twice, and may become another number than the compiler makes of it in a call of Predict.
            if (float.TryParse(Filled(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out values[row]))
            {
                count++;
            }
            else if (other < 0)
            {
                other = row;
            }
        }

        if (other >= 0)
        {
            return count < MostlyNumbers * values.Length && !HasDecimalCommas(column) ? null : throw table.Error(
                other, $"expected a number with a full stop in column {OneLine.Quote(name)}, found {OneLine.Quote(table.Cell(other, column))}{Advice(table.Cell(other, column))}");
        }

        var wrong = Array.FindIndex(values, value => !float.IsFinite(value));
        return wrong < 0 ? new NumberColumn(name, values) : throw table.Error(
            wrong, $"expected a number that is finite in single precision in column {OneLine.Quote(name)}, found {OneLine.Quote(table.Cell(wrong, column))}{Advice(table.Cell(wrong, column))}");
    }

    // A class of whole numbers is not computed with, so that it may have any number of digits.
    private NumberColumn Precise(int column, NumberColumn numbers)
    {
        var isSpoiled = SinglePrecision.Spoils(Cells(column), out var problem);
        return problem is null ? numbers : isSpoiled
            ? throw new InputException($"{table.File}: expected numbers that single precision tells apart in column {OneLine.Quote(numbers.Name)}, found {problem}; subtract a number from all of them, or leave the column out")
            : numbers with { Warning = $"column {OneLine.Quote(numbers.Name)} has {problem}; where such differences count, subtract a number from all of them" };
    }

    // Predict is given the text of an input's cell, and looks for it as it stands: only classes, which it gives, may be written in another way than in the cell.
    private CategoryColumn Categories(int column, bool areNumbersOne)
    {
        var cells = Cells(column).ToArray();
        var areNumbers = cells.All(text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

        // 1 and 1.0 are one category, that of the shorter text; but rather 1.0 than +1 or 1e0.
        Func<string, string> key = areNumbersOne && areNumbers && !cells.Any(NumberText.IsCode) ? NumberText.Canonical : text => text;
        var different = cells.GroupBy(key, StringComparer.Ordinal)
            .Select(same => (same.Key, Text: same.OrderBy(text => text.AsSpan().ContainsAny("+eE")).ThenBy(text => text.Length).ThenBy(text => text, StringComparer.Ordinal).First()))
            .OrderBy(category => category.Text, StringComparer.Ordinal).ToArray();
        if (areNumbers)
        {
            different = [.. different.OrderBy(category => double.Parse(category.Text, NumberStyles.Float, CultureInfo.InvariantCulture))];
        }

        var codes = different.Index().ToDictionary(category => category.Item.Key, category => category.Index, StringComparer.Ordinal);
        return new CategoryColumn(table.Columns[column], [.. different.Select(category => category.Text)], [.. cells.Select(cell => codes[key(cell)])]);
    }

    private static string Constant(string name) => $"column {OneLine.Quote(name)} has the same value in every row, so it tells the network nothing; leave it out by --ignore {OneLine.Quote(name)}";

    private static string Advice(string cell) => Unknown.Contains(cell, StringComparer.OrdinalIgnoreCase) ? "; fill it, or leave the row out" : string.Empty;

    private IEnumerable<string> Cells(int column) => Enumerable.Range(0, table.Rows).Select(row => Filled(row, column));

    private string Filled(int row, int column) => table.Cell(row, column) is { Length: > 0 } text
        ? text
        : throw table.Error(row, $"expected a value in column {OneLine.Quote(table.Columns[column])}, found an empty cell; fill it, or leave the row out");

    private bool HasDecimalCommas(int column) => Enumerable.Range(0, table.Rows).All(row =>
        table.Cell(row, column) is var text && text.Count(letter => letter == ',') <= 1
        && float.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _));
}
