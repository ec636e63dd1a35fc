using NetGen.Tool.Errors;
using NetGen.Tool.WeightFiles;
using NetGen.Weights;
using Spectre.Console;

namespace NetGen.Tool.Reports;

/// <summary>The tensors of a file as a table, with what looks wrong in red.</summary>
internal static class TensorTable
{
    /// <summary>Columns of characters that a table with short names has.</summary>
    private const int LeastWidth = 140;

    private static readonly string[] Headings = ["type", "shape", "least", "greatest", "mean", "norm", "zeros", "NaN", "infinite", "dead units"];

    /// <summary>Shows a table.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="architecture">The network; <see langword="null"/> where it is not known.</param>
    /// <param name="tensors">Its tensors.</param>
    public static void Show(Terminal terminal, Architecture? architecture, IReadOnlyList<FileTensor> tensors)
    {
        var layers = architecture is null ? [] : LayerNames.Layers(architecture);
        var dead = new DeadUnits(architecture, tensors);
        var table = new Table().Border(TableBorder.Simple);
        if (architecture is not null)
        {
            table.AddColumn(new TableColumn("layer").NoWrap());
        }

        table.AddColumn(new TableColumn("tensor").NoWrap());
        foreach (var heading in Headings)
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        }

        foreach (var tensor in tensors)
        {
            string[] layer = architecture is null ? [] : [Markup.Escape(OneLine.Escape(layers.GetValueOrDefault(tensor.Module, string.Empty)))];
            table.AddRow([.. layer, Markup.Escape(OneLine.Escape(tensor.Name)), tensor.DataType, tensor.Sizes, .. Figures(TensorFigures.Of(tensor)), Bad(dead.Of(tensor))]);
        }

        // What does not fit the terminal goes on in the next line; narrower columns would cut names off.
        terminal.Console.Profile.Width = Math.Max(terminal.Console.Profile.Width, LeastWidth);
        terminal.Console.Write(table);
    }

    private static IEnumerable<string> Figures(TensorFigures figures) =>
    [
        Number(figures.Least), Number(figures.Greatest), Number(figures.Mean), Number(figures.Norm), FormattableString.Invariant($"{figures.Zeros}"), Bad(figures.NaNs), Bad(figures.Infinities),
    ];

    private static string Number(double value) => double.IsNaN(value) ? "-" : FormattableString.Invariant($"{value:G4}");

    private static string Bad(int? count) => count switch
    {
        null => "-",
        0 => "0",
        _ => FormattableString.Invariant($"[red]{count}[/]"),
    };
}
