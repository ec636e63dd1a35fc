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
        if (names.Count <= MostShown)
        {
            All(terminal, report, names);
        }
        else
        {
            Worst(terminal, report, names);
        }
    }

    private static void All(Terminal terminal, ClassificationReport report, List<string> names)
    {
        var matrix = new Table().Border(TableBorder.Simple).AddColumn("actual \\ predicted");
        foreach (var name in names)
        {
            matrix.AddColumn(new TableColumn(name).RightAligned());
        }

        for (var actual = 0; actual < names.Count; actual++)
        {
            matrix.AddRow([names[actual], .. Row(report, actual).Select((count, predicted) => Cell(count, isRight: predicted == actual))]);
        }

        terminal.Console.Write(Figures(report, names, Enumerable.Range(0, names.Count)));
        terminal.Console.Write(matrix);
    }

    private static void Worst(Terminal terminal, ClassificationReport report, List<string> names)
    {
        // A class without a row was not looked for, so that nothing is known of it.
        var known = Enumerable.Range(0, names.Count).Where(actual => Row(report, actual).Sum() > 0).OrderBy(actual => report.F1[actual]).ToList();
        terminal.Console.Write(Figures(report, names, known.Take(MostShown)));
        terminal.Line(known.Count <= MostShown ? FormattableString.Invariant($"  the {known.Count} classes of {names.Count} that have rows")
            : known.Count < names.Count ? FormattableString.Invariant($"  the {MostShown} of {known.Count} classes with rows that are found worst")
            : FormattableString.Invariant($"  the {MostShown} classes of {names.Count} that are found worst"));
        terminal.Line();
    }

    private static Table Figures(ClassificationReport report, List<string> names, IEnumerable<int> shown)
    {
        var figures = new Table().Border(TableBorder.Simple).AddColumn("class");
        foreach (var heading in (string[])["precision", "recall", "F1", "rows"])
        {
            figures.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var actual in shown)
        {
            figures.AddRow(names[actual], Share(report.Precision[actual]), Share(report.Recall[actual]), Share(report.F1[actual]), FormattableString.Invariant($"{Row(report, actual).Sum()}"));
        }

        return figures;
    }

    private static int[] Row(ClassificationReport report, int actual) => [.. Enumerable.Range(0, report.Precision.Count).Select(predicted => report.Confusion[actual, predicted])];

    private static string Share(double share) => FormattableString.Invariant($"{share:F3}");

    private static string Cell(int count, bool isRight) => count == 0 ? "[grey]0[/]" : FormattableString.Invariant($"[{(isRight ? "green" : "red")}]{count}[/]");
}
