using NetGen.Generator.Programs;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>
/// Loops over the pairs of an output position and an input position that a window joins, without those where the input would lie outside. Rows and columns of the outputs are called <c>row</c> and
/// <c>column</c>, those of the kernel <c>i</c> and <c>j</c>; a window over a sequence has columns alone.
/// </summary>
internal static class WindowLoop
{
    /// <summary>Loops over the output positions, and calls a body with the place of each among them.</summary>
    public static void Outputs(ProgramForm form, Window window, Action<Index> body)
    {
        var writer = form.Writer;
        if (window.Positions == 1)
        {
            body(0);
            return;
        }

        if (window.OutHeight == 1)
        {
            using (writer.Block(For("column", "0", Number(window.OutWidth))))
            {
                body(Index.Of("column"));
            }

            return;
        }

        using (writer.Block(For("row", "0", Number(window.OutHeight))))
        using (writer.Block(For("column", "0", Number(window.OutWidth))))
        {
            body((window.OutWidth * Index.Of("row")) + Index.Of("column"));
        }
    }

    /// <summary>Loops over the values of the kernel at an output position, and calls a body with the names of locals: the input position, and the number of the value.</summary>
    public static void Kernel(ProgramForm form, Window window, Action<Index, Index> body)
    {
        var (rows, columns) = (Side.OfRows(window), Side.OfColumns(window));
        Over(form, rows, rows.KernelBounds, () => Over(form, columns, columns.KernelBounds, () =>
        {
            var place = Place(form, window, rows.InputText("row", "i"), columns.InputText("column", "j"));
            body(place, KernelPlace(window));
        }));
    }

    /// <summary>Loops over all values of the kernel.</summary>
    public static void AllKernel(ProgramForm form, Window window, Action<Index> body)
    {
        var (rows, columns) = (Side.OfRows(window), Side.OfColumns(window));
        Over(form, rows, ("0", Number(rows.Kernel)), () => Over(form, columns, ("0", Number(columns.Kernel)), () => body(KernelPlace(window))));
    }

    /// <summary>Loops over the output positions at which a value of the kernel meets an input, and calls a body with the place of the output and of the input.</summary>
    public static void OutputsOf(ProgramForm form, Window window, Action<Index, Index> body)
    {
        var (rows, columns) = (Side.OfRows(window), Side.OfColumns(window));
        OverOutputs(form, rows, () => OverOutputs(form, columns, () =>
        {
            var input = Place(form, window, rows.InputText("row", "i"), columns.InputText("column", "j"));
            var output = window.OutHeight == 1 ? (window.OutWidth == 1 ? 0 : Index.Of("column")) : Columns(form, window);
            body(output, input);
        }));
    }

    /// <summary>Loops over the input positions, and calls a body with the place of each.</summary>
    public static void Inputs(ProgramForm form, Window window, Action<Index> body)
    {
        var writer = form.Writer;
        if (window.InHeight == 1)
        {
            form.For("inputColumn", window.InWidth, 1, body);
            return;
        }

        using (writer.Block(For("inputRow", "0", Number(window.InHeight))))
        using (writer.Block(For("inputColumn", "0", Number(window.InWidth))))
        {
            body((window.InWidth * Index.Of("inputRow")) + Index.Of("inputColumn"));
        }
    }

    /// <summary>Loops over the values of the kernel that join an input position to an output, and calls a body with the place of the output and the number of the value.</summary>
    public static void OutputsOfInput(ProgramForm form, Window window, Action<Index, Index> body)
    {
        var (rows, columns) = (Side.OfRows(window), Side.OfColumns(window));
        OverInput(form, rows, () => OverInput(form, columns, () =>
        {
            var output = window.OutHeight == 1 ? (window.OutWidth == 1 ? 0 : Index.Of("column")) : Columns(form, window);
            body(output, KernelPlace(window));
        }));
    }

    private static void Over(ProgramForm form, Side side, (string First, string End) bounds, Action body)
    {
        if (side.Kernel == 1 && !side.HasPadding)
        {
            body();
            return;
        }

        using (form.Writer.Block(For(side.KernelName, bounds.First, bounds.End)))
        {
            body();
        }
    }

    private static void OverOutputs(ProgramForm form, Side side, Action body)
    {
        if (side.Outputs == 1 && !side.HasPadding)
        {
            body();
            return;
        }

        var (first, end) = side.OutputBounds;
        using (form.Writer.Block(For(side.OutputName, first, end)))
        {
            body();
        }
    }

    private static void OverInput(ProgramForm form, Side side, Action body)
    {
        if (side.IsTrivial)
        {
            body();
            return;
        }

        var (writer, name) = (form.Writer, side.OutputName);
        if (side.Stride == 1)
        {
            var (first, end) = side.KernelBoundsOfInput;
            using (writer.Block(For(side.KernelName, first, end)))
            {
                writer.Line($"var {name} = {side.OutputText};");
                body();
            }

            return;
        }

        using (writer.Block(For(side.KernelName, "0", Number(side.Kernel))))
        {
            writer.Line($"var {name} = {side.OutputText};");
            using (writer.Block($"if ({name} < 0 || {name} % {Number(side.Stride)} != 0 || {name} >= {Number(side.Stride * side.Outputs)})"))
            {
                writer.Line("continue;");
            }

            writer.Line();
            writer.Line($"{name} /= {Number(side.Stride)};");
            body();
        }
    }

    // A place has at most two variables, of which the channel is one.
    private static Index Place(ProgramForm form, Window window, string row, string column)
    {
        if (window.InHeight == 1)
        {
            if (column is "0" or "column")
            {
                return column == "0" ? 0 : Index.Of("column");
            }

            form.Writer.Line($"var from = {column};");
            return Index.Of("from");
        }

        form.Writer.Line($"var from = ({Number(window.InWidth)} * ({row})) + {column};");
        return Index.Of("from");
    }

    private static Index Columns(ProgramForm form, Window window)
    {
        if (window.Positions == 1)
        {
            return 0;
        }

        form.Writer.Line($"var to = ({Number(window.OutWidth)} * {(window.OutHeight == 1 ? "0" : "row")}) + {(window.OutWidth == 1 ? "0" : "column")};");
        return Index.Of("to");
    }

    private static Index KernelPlace(Window window)
    {
        var (rows, columns) = (Side.OfRows(window), Side.OfColumns(window));
        var row = rows.Kernel == 1 ? 0 : window.KernelWidth * Index.Of("i");
        return columns.Kernel == 1 ? row : row + Index.Of("j");
    }

    private static string For(string name, string first, string end) => $"for (var {name} = {first}; {name} < {end}; {name}++)";

    private static string Number(int value) => NumberText.Integer(value);
}
