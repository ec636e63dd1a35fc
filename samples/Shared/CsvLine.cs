namespace Shared;

/// <summary>One line of a data file, split at its commas, that knows where each of its cells stands.</summary>
internal sealed class CsvLine(string file, int number, string text)
{
    public string[] Cells { get; } = text.Split(',');

    public UserException Error(int cell, string expected) =>
        Error(cell, expected, cell < Cells.Length ? OneLine.Quote(Cells[cell]) : "the end of the line");

    public UserException Error(int cell, string expected, string found)
    {
        var column = 1 + Math.Min(text.Length, Cells.Take(cell).Sum(before => before.Length + 1)); // A missing cell: the line's end.
        return UserException.At(file, number, column, $"expected {expected}, found {found}");
    }
}
