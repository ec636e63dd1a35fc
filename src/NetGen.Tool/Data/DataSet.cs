using NetGen.Tool.Errors;

namespace NetGen.Tool.Data;

/// <summary>The rows of a file as a network takes them.</summary>
/// <param name="File">The file, fit for a message.</param>
/// <param name="Inputs">The columns that inputs are made of, in the order of the file.</param>
/// <param name="Target">The column that is to be found.</param>
/// <param name="Rows">How many rows there are.</param>
internal sealed record DataSet(string File, IReadOnlyList<Column> Inputs, Column Target, int Rows)
{
    /// <summary>Inputs of a sample.</summary>
    public int InputSize => Inputs.Sum(column => column.Width);

    /// <summary>Takes the columns of a file.</summary>
    /// <param name="table">The file.</param>
    /// <param name="choice">Which columns are what.</param>
    /// <exception cref="UsageException">A name is no column's, or no column is left for inputs.</exception>
    /// <exception cref="InputException">A column cannot be read.</exception>
    public static DataSet From(CsvTable table, ColumnChoice choice)
    {
        foreach (var name in choice.Ignored.Concat(choice.Categories).Append(choice.Target))
        {
            if (!table.Columns.Contains(name))
            {
                throw new InputException($"{table.File}: expected a column {OneLine.Quote(name)}, found {OneLine.List([.. table.Columns])}");
            }
        }

        var reader = new ColumnReader(table);
        var names = table.Columns.Index().ToList();
        var target = names.Single(column => column.Item == choice.Target).Index;
        var isCategory = choice.Categories.Contains(choice.Target) ? true : choice.HasClasses;
        var inputs = names.Where(column => column.Index != target && !choice.Ignored.Contains(column.Item))
            .Select(column => reader.Input(column.Index, choice.Categories.Contains(column.Item))).ToList();
        return inputs.Count > 0
            ? new DataSet(table.File, inputs, reader.Target(target, isCategory), table.Rows)
            : throw new InputException($"{table.File}: expected columns for inputs beside {OneLine.Quote(choice.Target)}, found none");
    }

    /// <summary>The inputs of some rows, one row after another.</summary>
    public float[] InputsOf(IReadOnlyList<int> rows)
    {
        var (inputs, size) = (new float[rows.Count * InputSize], InputSize);
        for (var n = 0; n < rows.Count; n++)
        {
            var at = n * size;
            foreach (var column in Inputs)
            {
                column.Encode(rows[n], inputs.AsSpan(at, column.Width));
                at += column.Width;
            }
        }

        return inputs;
    }
}
