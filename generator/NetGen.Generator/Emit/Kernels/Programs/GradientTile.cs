using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>Sums of a gradient in registers: rows (inputs) times columns (numbers of outputs), or columns alone where there are no rows.</summary>
/// <param name="form">The form.</param>
/// <param name="name">The gradient's name.</param>
/// <param name="rows">Inputs; 0 for a sum of the deltas themselves.</param>
/// <param name="columns">Numbers of outputs.</param>
/// <param name="place">Where a sum lies.</param>
internal sealed class GradientTile(ProgramForm form, string name, int rows, int columns, Func<int, int, Index> place)
{
    private IEnumerable<(int Row, int Column, string Sum)> Sums =>
        from row in Enumerable.Range(0, Math.Max(rows, 1))
        from column in Enumerable.Range(0, columns)
        select (row, column, rows > 1 ? $"sum{row}_{column}" : $"sum{column}");

    /// <summary>Writes it.</summary>
    /// <param name="values">What is read.</param>
    /// <param name="positions">Loops over the positions, with the places of the output and the input.</param>
    /// <param name="inputs">The inputs at a position; none where there are no rows, or <paramref name="inputOf"/> has them.</param>
    /// <param name="deltas">The deltas at a position.</param>
    /// <param name="inputOf">The input that goes with a column.</param>
    public void Write(
        IReadOnlyList<Value> values,
        Action<Action<Index, Index>> positions,
        Func<Index, Index, IReadOnlyList<string>> inputs,
        Func<Index, Index, IReadOnlyList<string>> deltas,
        Func<Index, int, string>? inputOf)
    {
        var writer = form.Writer;
        WriteStart();
        Groups(values, () => positions((at, from) =>
        {
            var u = inputs(at, from);
            for (var row = 0; row < u.Count; row++)
            {
                writer.Line($"var u{row} = {u[row]};");
            }

            var d = deltas(at, from);
            for (var column = 0; column < columns; column++)
            {
                var isUsedOnce = rows <= 1;
                if (!isUsedOnce)
                {
                    writer.Line($"var delta{column} = {d[column]};");
                }

                foreach (var (row, _, sum) in Sums.Where(sum => sum.Column == column))
                {
                    var delta = isUsedOnce ? Expr.Code(d[column]) : Expr.Name($"delta{column}");
                    var input = inputOf is not null ? Expr.Code(inputOf(from, column)) : Expr.Name($"u{row}");
                    var value = rows == 0 && inputOf is null ? Dense.BiasGradient(delta, Expr.Name(sum)) : Dense.WeightGradient(delta, input, Expr.Name(sum));
                    writer.Line($"{sum} = {form.Printer.Print(value)};");
                }
            }
        }));
        foreach (var (row, column, sum) in Sums)
        {
            form.StoreGradient(sum, name, place(row, column));
        }
    }

    private void WriteStart()
    {
        var writer = form.Writer;
        foreach (var (row, column, sum) in Sums)
        {
            writer.Line($"var {sum} = {(form is { AddsGradients: true, HasGroups: false } ? form.LoadGradient(name, place(row, column)) : form.Zero)};");
        }

        if (!form.HasGroups)
        {
            return;
        }

        using (writer.Block("if (!isFirst)"))
        {
            foreach (var (row, column, sum) in Sums)
            {
                writer.Line($"{sum} = {form.LoadGradient(name, place(row, column))};");
            }
        }

        writer.Line();
    }

    // With the samples in the lanes a parameter's sum goes over the groups before it is written.
    private void Groups(IReadOnlyList<Value> values, Action body)
    {
        if (!form.HasGroups)
        {
            body();
            return;
        }

        using (form.Writer.Block("for (var k = 0; k < groups; k++)"))
        {
            foreach (var value in values.Distinct())
            {
                var at = form.Memory.Of(value);
                var stride = at.Buffer == 'd' ? form.Plan.LaneDeltas : form.Plan.LaneScratch;
                form.Writer.Line($"ref var {value.Name} = ref {form.Printer.Call("At")}(ref {at.Buffer}0, {((stride * Index.Of("k")) + (form.Scale * at.Offset)).Arguments});");
            }

            body();
        }

        form.Writer.Line();
    }
}
