using NetGen.Tool.Data;
using NetGen.Tool.Fitting;
using NetGen.Tool.Networks;

namespace NetGen.Tool.Commands;

/// <summary>Checks what training gives, the class and its weights, before they are written.</summary>
/// <param name="data">The rows.</param>
/// <param name="trained">The network.</param>
/// <param name="name">The class's.</param>
internal sealed class TrainedFiles(DataSet data, TrainedNetwork trained, ClassName name)
{
    /// <summary>Compiles the files that will be written, and demands that <c>Predict</c> gives what the trained network gives.</summary>
    /// <param name="source">The class's text.</param>
    /// <param name="weights">The text of the weights.</param>
    /// <exception cref="InvalidOperationException">They differ: a fault of this program.</exception>
    public void Check(string source, string weights)
    {
        var type = Compiled.Load(source, name.Name + ".cs", (name.Name + ".weights", weights)).GetType(name.Full, throwOnError: true)!;
        var instance = type.IsAbstract ? null : Compiled.Create(type);
        var predict = type.GetMethod("Predict", [.. data.Inputs.Select(column => column is CategoryColumn ? typeof(string) : typeof(float))])!;
        foreach (var row in trained.Rows.Test)
        {
            var found = predict.Invoke(instance, [.. data.Inputs.Select(column => Argument(column, row))])!;
            if (!found.Equals(Expected(row)))
            {
                throw new InvalidOperationException(FormattableString.Invariant($"The class that was written gives {found} for row {row + 1}, and the network that was trained {Expected(row)}."));
            }
        }
    }

    private static object Argument(Column column, int row) => column switch
    {
        NumberColumn numbers => numbers.Values[row],
        CategoryColumn categories => categories.Categories[categories.Codes[row]],
        _ => throw new InvalidOperationException(),
    };

    private object Expected(int row)
    {
        var input = data.InputsOf([row]);
        return data.Target is CategoryColumn classes ? classes.Categories[((IClassifier<float>)trained.Network).Classify(input)] : trained.Network.Predict(input)[0];
    }
}
