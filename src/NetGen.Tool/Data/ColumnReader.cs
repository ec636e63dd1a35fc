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
            return numbers;
        }

        var read = Categories(column);
        return read.Categories.Length <= MostCategories ? read : throw new InputException(FormattableString.Invariant(
            $"{table.File}: column {OneLine.Quote(read.Name)} has {read.Categories.Length} different texts, of which at most {MostCategories} can be categories; leave it out by --ignore {OneLine.Quote(read.Name)}"));
    }

    /// <summary>Reads the column that is to be found: a few different whole numbers are classes, other numbers are numbers, texts are classes.</summary>
    /// <param name="column">Its place in the file.</param>
    /// <param name="isCategory">Whether it has classes; <see langword="null"/> to find out.</param>
    /// <exception cref="InputException">A cell is empty or no number where one must be, or there is only one class.</exception>
    public Column Target(int column, bool? isCategory)
    {
        if (isCategory != true)
        {
            var numbers = Numbers(column);
            if (numbers is not null && (isCategory == false || !AreClasses(numbers)))
            {
                return numbers;
            }

            if (isCategory == false)
            {
                throw new InputException($"{table.File}: expected numbers in column {OneLine.Quote(table.Columns[column])}, found texts such as {OneLine.Quote(table.Cell(0, column))}");
            }
        }

        var read = Categories(column);
        return read.Categories.Length > 1 ? read : throw new InputException($"{table.File}: expected two or more classes in column {OneLine.Quote(read.Name)}, found {OneLine.Quote(read.Categories[0])} in every row");
    }

    private static bool AreClasses(NumberColumn numbers) =>
        numbers.Values.All(value => value == MathF.Round(value)) && numbers.Values.Distinct().Take(MostWholeClasses + 1).Count() is var different
        && different <= MostWholeClasses && different * 2 <= numbers.Values.Length;

    /// <summary>The column as numbers; <see langword="null"/> where it holds texts.</summary>
    private NumberColumn? Numbers(int column)
    {
        var (values, name) = (new float[table.Rows], table.Columns[column]);
        var (count, other) = (0, -1);
        for (var row = 0; row < values.Length; row++)
        {
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
                other, $"expected a number with a full stop in column {OneLine.Quote(name)}, found {OneLine.Quote(table.Cell(other, column))}");
        }

        var wrong = Array.FindIndex(values, value => !float.IsFinite(value));
        return wrong < 0 ? new NumberColumn(name, values) : throw table.Error(
            wrong, $"expected a number that is finite in single precision in column {OneLine.Quote(name)}, found {OneLine.Quote(table.Cell(wrong, column))}");
    }

    private CategoryColumn Categories(int column)
    {
        var cells = Enumerable.Range(0, table.Rows).Select(row => Filled(row, column)).ToArray();
        var different = cells.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (different.All(text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
        {
            different = [.. different.OrderBy(text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))];
        }

        var codes = different.Index().ToDictionary(category => category.Item, category => category.Index, StringComparer.Ordinal);
        return new CategoryColumn(table.Columns[column], different, [.. cells.Select(cell => codes[cell])]);
    }

    private string Filled(int row, int column) => table.Cell(row, column) is { Length: > 0 } text
        ? text
        : throw table.Error(row, $"expected a value in column {OneLine.Quote(table.Columns[column])}, found an empty cell; fill it, or leave the row out");

    private bool HasDecimalCommas(int column) => Enumerable.Range(0, table.Rows).All(row =>
        table.Cell(row, column) is var text && text.Count(letter => letter == ',') <= 1
        && float.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _));
}
