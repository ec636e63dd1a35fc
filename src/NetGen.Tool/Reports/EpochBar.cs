using NetGen.Training;
using Spectre.Console;

namespace NetGen.Tool.Reports;

/// <summary>Training as a bar in the terminal, with the losses beside it.</summary>
internal static class EpochBar
{
    /// <summary>Runs what reports epochs, and shows them.</summary>
    /// <param name="terminal">Lines where it is none that can be drawn in.</param>
    /// <param name="run">Trains.</param>
    /// <typeparam name="T">What it gives.</typeparam>
    public static T Show<T>(Terminal terminal, Func<IProgress<TrainingProgress>, T> run) => terminal.IsInteractive
        ? terminal.Console.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context => run(new Bar(context.AddTask("training"))))
        : run(new EpochLines(terminal));

    private sealed class Bar(ProgressTask task) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            task.MaxValue = value.Epochs;
            task.Value = value.Epoch;
            task.Description = Markup.Escape(EpochLines.Describe(value));
        }
    }
}
