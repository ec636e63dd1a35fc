using NetGen.Tool.Data;
using NetGen.Tool.Errors;
using NetGen.Training;

namespace NetGen.Tool.Fitting;

/// <summary>Which rows are trained on and which are held out, both in ascending order.</summary>
/// <param name="Training">Rows that the network learns from, a part of which <c>Fit</c> stops by.</param>
/// <param name="Test">Rows that the result is judged by.</param>
internal sealed record HeldOut(int[] Training, int[] Test)
{
    /// <summary>Draws the rows: of classes from each its share, and never all of one.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="share">The share that is held out: above 0, below 1.</param>
    /// <param name="seed">Another seed draws others.</param>
    /// <exception cref="InputException">The share leaves no row on one side.</exception>
    public static HeldOut Draw(DataSet data, double share, int seed)
    {
        try
        {
            var options = new FitOptions { ValidationSplit = share, Seed = seed };
            var split = data.Target is CategoryColumn classes
                ? RowSplit.Draw(data.Rows, classes.Codes, classes.Categories.Length, options)
                : RowSplit.Draw(data.Rows, [], 1, options);
            return new HeldOut(split.Training, split.Validation);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new InputException(FormattableString.Invariant($"{data.File}: expected rows both to train on and to hold out, found {data.Rows} in all, of which {share} shall be held out; give more rows or another --test-share"));
        }
    }
}
