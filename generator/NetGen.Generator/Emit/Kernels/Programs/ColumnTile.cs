using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>
/// A convolution of one sample with few filters: some neighbouring columns are summed at once, since the sums of one would wait for each other. Each weight is loaded once for all of them.
/// <code>
/// var w0 = ops.Load(ref w, weight + (16 * c));
/// sum0_0 = ops.Fma(w0, ops.All(ref a1, from + c), sum0_0);
/// sum1_0 = ops.Fma(w0, ops.All(ref a1, from + c, 8), sum1_0);
/// </code>
/// Columns at the ends, which read beyond the input, are written out; those between are in a loop.
/// </summary>
internal sealed class ColumnTile(ProgramForm form, Product product)
{
    private readonly Window _window = product.Window;
    private readonly ParameterPlace _place = form.Plan.Of(product.Weights);
    private readonly int _numbers = (product.Output.Shape.Channels + form.Step - 1) / form.Step;

    private int Columns => ProductPlan.Columns(product, form.Step);

    public void Write()
    {
        if (_window.OutHeight == 1)
        {
            WriteRow();
            return;
        }

        using (form.Writer.Block($"for (var row = 0; row < {Number(_window.OutHeight)}; row++)"))
        {
            WriteRow();
        }
    }

    private void WriteRow()
    {
        // The columns all of whose windows are inside.
        var first = Enumerable.Range(0, _window.OutWidth).FirstOrDefault(column => IsInside(column));
        var end = Enumerable.Range(0, _window.OutWidth).LastOrDefault(column => IsInside(column)) + 1;
        if (_window.OutWidth <= ProductPlan.WrittenColumns || end - first < 2 * Columns || !IsInside(first))
        {
            (first, end) = (0, 0);
        }

        // The loop starts and ends at whole tiles.
        var loops = (end - first) / Columns * Columns;
        WriteLiterals(0, first);
        if (loops > 0)
        {
            using (form.Writer.Block($"for (var column = {Number(first)}; column < {Number(first + loops)}; column += {Number(Columns)})"))
            {
                WriteTile(Index.Of("column"), Columns, null);
            }
        }

        WriteLiterals(first + loops, _window.OutWidth);
    }

    private void WriteLiterals(int first, int end)
    {
        for (var column = first; column < end; column += Columns)
        {
            var (start, count) = (column, Math.Min(Columns, end - column));
            form.Writer.Scope(true, () => WriteTile(start, count, start));
        }
    }

    private bool IsInside(int column) => Enumerable.Range(0, _window.KernelWidth).All(j => _window.Column(column, j) is not null);

    // The columns from one on; which of their windows are inside is known where that one is a literal.
    private void WriteTile(Index column, int count, int? literal)
    {
        var writer = form.Writer;
        for (var n = 0; n < count; n++)
        {
            for (var k = 0; k < _numbers; k++)
            {
                writer.Line($"var sum{n}_{k} = {(product.Bias is null ? form.Zero : form.ParameterText("b", k * form.Step))};");
            }
        }

        var rows = Side.OfRows(_window);
        WithRows(rows, () =>
        {
            for (var j = 0; j < _window.KernelWidth; j++)
            {
                var inside = Enumerable.Range(0, count).Where(n => literal is null || _window.Column(literal.Value + n, j) is not null).ToList();
                if (inside.Count > 0)
                {
                    var value = j;
                    writer.Scope(true, () => WriteValue(column, value, inside, rows));
                }
            }
        });
        for (var n = 0; n < count; n++)
        {
            for (var k = 0; k < _numbers; k++)
            {
                var at = _window.OutHeight == 1 ? column + n : (_window.OutWidth * Index.Of("row")) + column + n;
                form.Store($"sum{n}_{k}", product.Output, form.Place(product.Output, at, k * form.Step), ChannelLoop.Valid(form, product.Output.Shape.Channels, k));
            }
        }
    }

    private void WithRows(Side rows, Action body)
    {
        if (rows.Kernel == 1 && !rows.HasPadding)
        {
            body();
            return;
        }

        var (first, end) = rows.KernelBounds;
        using (form.Writer.Block($"for (var i = {first}; i < {end}; i++)"))
        {
            body();
        }
    }

    // What one value of the kernel gives to the columns.
    private void WriteValue(Index column, int j, IReadOnlyList<int> inside, Side rows)
    {
        var writer = form.Writer;
        var row = _window.InHeight == 1 ? "0" : rows.InputText("row", "i");
        var start = (_window.StrideWidth * column) + ((j * _window.Dilation) - _window.PadLeft);
        var at = row == "0" ? start : (_window.InWidth * Index.Of("line")) + start;
        if (row != "0")
        {
            writer.Line($"var line = {row};");
        }

        var from = form.Local("from", form.Place(product.Input, at, 0));
        var kernel = rows.Kernel == 1 ? j : (_window.KernelWidth * Index.Of("i")) + j;
        var weight = form.Local("weight", _place.RowLength * _place.Inputs * kernel);
        form.For("c", _place.Inputs, 1, channel =>
        {
            for (var k = 0; k < _numbers; k++)
            {
                writer.Line($"var w{k} = {form.ParameterText("w", weight + (_place.RowLength * channel) + (k * form.Step))};");
            }

            var channelStride = form.Memory.Of(product.Input).ChannelStride;
            foreach (var n in inside)
            {
                var step = form.Place(product.Input, _window.StrideWidth * n, 0).Literal - form.Place(product.Input, 0, 0).Literal;
                writer.Line($"var u{n} = {form.LoadShared(product.Input, from + (channelStride * channel) + step)};");
                for (var k = 0; k < _numbers; k++)
                {
                    writer.Line($"sum{n}_{k} = {form.Printer.Print(Dense.Affine(Expr.Name($"w{k}"), Expr.Name($"u{n}"), Expr.Name($"sum{n}_{k}")))};");
                }
            }
        });
    }

    private static string Number(int value) => NumberText.Integer(value);
}
