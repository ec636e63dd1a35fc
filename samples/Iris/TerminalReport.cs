using Spectre.Console;

namespace Iris;

/// <summary>A live progress bar, the loss as a chart, the confusion matrix as a table.</summary>
internal sealed class TerminalReport : IReport
{
    public void Start(IrisData data) => AnsiConsole.MarkupLine(
        $"[bold]Iris[/]: {IrisNet.ParameterCount} parameters, {data.Training.Count} rows to train on, {data.HeldOut.Count} held out");

    public void Train(IEnumerable<float> losses, int epochs)
    {
        // A run that is stopped half-way must not leave the terminal without its cursor.
        Console.CancelKeyPress += (_, _) => AnsiConsole.Cursor.Show();
        var shown = new List<float>();
        AnsiConsole.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn())
            .Start(progress =>
            {
                var task = progress.AddTask("training", maxValue: epochs);
                foreach (var loss in losses)
                {
                    shown.Add(loss);
                    task.Value = shown.Count;
                    task.Description = $"epoch {shown.Count} of {epochs}, loss {loss:F4}";
                }
            });
        AnsiConsole.Write(LossChart.Draw(shown, AnsiConsole.Profile.Width));
    }

    public void Finish(ConfusionMatrix heldOut)
    {
        var table = new Table().RoundedBorder();
        table.AddColumn("[dim]actual \\ predicted[/]");
        foreach (var name in IrisRow.Names)
            table.AddColumn(new TableColumn(name).RightAligned());
        for (var actual = 0; actual < IrisNet.OutputSize; actual++)
        {
            table.AddRow([IrisRow.Names[actual],
                .. Enumerable.Range(0, IrisNet.OutputSize).Select(predicted => Cell(heldOut[actual, predicted], actual == predicted))]);
        }

        AnsiConsole.WriteLine();
        AnsiConsole.Write(table);
        AnsiConsole.MarkupLine($"[bold]{heldOut.Accuracy}[/]");
    }

    private static string Cell(int count, bool right) => (count, right) switch
    {
        (0, _) => "[dim]0[/]",
        (_, true) => $"[green]{count}[/]",
        _ => $"[red]{count}[/]",
    };
}
