using NetGen.Training;
using NetGen.Tool.Errors;
using Spectre.Console;

namespace NetGen.Tool.Reports;

/// <summary>How well classes are found: the figures of each, and which were taken for which.</summary>
internal static class ClassReport
{
    /// <summary>The most classes of which each gets a line, and a column of the matrix.</summary>
    private const int MostShown = 30;

    /// <summary>Shows a report; of many classes those that are found worst, without the matrix.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="report">The figures.</param>
    /// <param name="classes">The names of the classes.</param>
    public static void Show(Terminal terminal, ClassificationReport report, IReadOnlyList<string> classes)
    {
        var names = classes.Select(name => Markup.Escape(OneLine.Escape(name))).ToList();
        var figures = new Table().Border(TableBorder.Simple).AddColumn("class");
        var matrix = new Table().Border(TableBorder.Simple).AddColumn("actual \\ predicted");
        foreach (var heading in (string[])["precision", "recall", "F1", "rows"])
        {
            figures.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var name in names.Take(MostShown))
        {
            matrix.AddColumn(new TableColumn(name).RightAligned());
        }

        // A class without a row was not looked for, so that nothing is known of it.
        int[] Row(int actual) => [.. Enumerable.Range(0, names.Count).Select(predicted => report.Confusion[actual, predicted])];
        var shown = Enumerable.Range(0, names.Count);
        foreach (var actual in names.Count <= MostShown ? shown : shown.Where(actual => Row(actual).Sum() > 0).OrderBy(actual => report.F1[actual]).Take(MostShown))
        {
            var row = Row(actual);
            figures.AddRow(names[actual], Share(report.Precision[actual]), Share(report.Recall[actual]), Share(report.F1[actual]), FormattableString.Invariant($"{row.Sum()}"));
            if (names.Count <= MostShown)
            {
                matrix.AddRow([names[actual], .. row.Select((count, predicted) => Cell(count, isRight: predicted == actual))]);
            }
        }

        terminal.Console.Write(figures);
        if (names.Count > MostShown)
        {
            terminal.Line(FormattableString.Invariant($"  the {figures.Rows.Count} classes of {names.Count} that are found worst"));
            terminal.Line();
            return;
        }

        terminal.Console.Write(matrix);
    }

    private static string Share(double share) => FormattableString.Invariant($"{share:F3}");

    private static string Cell(int count, bool isRight) => count == 0 ? "[grey]0[/]" : FormattableString.Invariant($"[{(isRight ? "green" : "red")}]{count}[/]");
}
