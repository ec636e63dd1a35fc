using NetGen.Tool.Data;
using NetGen.Tool.Fitting;
using NetGen.Training;

namespace NetGen.Tool.Reports;

/// <summary>How good a trained network is on the rows held out.</summary>
internal static class ResultReport
{
    /// <summary>Shows the figures, and of classes the confusion matrix, of numbers a picture.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="data">All rows.</param>
    /// <param name="trained">The network.</param>
    /// <returns>The figures on one line, such as <c>accuracy 0.967 of 30 rows held out</c>.</returns>
    public static string Show(Terminal terminal, DataSet data, TrainedNetwork trained)
    {
        var (inputs, rows) = (data.InputsOf(trained.Rows.Test), trained.Rows.Test);
        if (data.Target is CategoryColumn classes)
        {
            var report = ((IClassifier<float>)trained.Network).Evaluate(inputs, [.. rows.Select(row => classes.Codes[row])]);
            ClassReport.Show(terminal, report, classes.Categories);
            return FormattableString.Invariant($"accuracy {report.Accuracy:F4}, macro F1 {report.MacroF1:F4} on {rows.Length} rows held out");
        }

        float[] actual = [.. rows.Select(row => ((NumberColumn)data.Target).Values[row])];
        var numbers = trained.Network.Evaluate(inputs, actual);
        terminal.Line();
        ResidualPicture.Show(terminal, actual, trained.Network.Predict(inputs));
        terminal.Line();
        return FormattableString.Invariant(
            $"R2 {numbers.R2:F4}, root mean squared error {numbers.RootMeanSquaredError:G4}, mean absolute error {numbers.MeanAbsoluteError:G4} on {rows.Length} rows held out");
    }
}
