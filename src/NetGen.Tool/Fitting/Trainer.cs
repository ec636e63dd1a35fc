using NetGen.Tool.Data;
using NetGen.Tool.Errors;
using NetGen.Tool.Networks;
using NetGen.Training;

namespace NetGen.Tool.Fitting;

/// <summary>Declares a network for rows, compiles it and trains it.</summary>
/// <param name="data">The rows.</param>
/// <param name="options">What is trained, and how.</param>
/// <exception cref="InputException">There are too few rows.</exception>
internal sealed class Trainer(DataSet data, FittingOptions options)
{
    /// <summary>The share of the rows trained on that decides when to stop.</summary>
    private const double ValidationShare = 0.1;

    private readonly CategoryColumn? _classes = data.Target as CategoryColumn;

    /// <summary>The network's attributes.</summary>
    public NetworkDeclaration Declaration { get; } = Declare(data, options, isFrozen: false);

    /// <summary>The rows that are trained on and those that are held out.</summary>
    public HeldOut Rows { get; } = HeldOut.Draw(data, options.TestShare, options.Seed);

    /// <summary>Trains. Cancelling keeps the best weights so far.</summary>
    /// <param name="type">The class that was compiled from <see cref="Declaration"/>.</param>
    /// <param name="progress">Told at the end of each epoch.</param>
    /// <param name="cancellation">Ends training between two steps.</param>
    /// <exception cref="InputException">The loss or an output was not finite.</exception>
    public TrainedNetwork Run(Type type, IProgress<TrainingProgress> progress, CancellationToken cancellation)
    {
        var network = (IClassTrainable<float>)Compiled.Create(type, options.Seed);
        var inputs = data.InputsOf(Rows.Training);
        var fit = Options(Rows.Training.Length, network);
        var result = _classes is null
            ? FitNumbers(network, inputs, fit, progress, cancellation)
            : network.Fit(inputs, [.. Rows.Training.Select(row => _classes.Codes[row])], fit, progress, cancellation);
        if (result.StopReason == StopReason.NonFinite)
        {
            throw new InputException($"--learning-rate: training stopped: {result.Warnings.First(warning => warning.Contains("not finite", StringComparison.Ordinal))}");
        }

        DemandFinite(network);
        return new TrainedNetwork(network, Rows, result);
    }

    /// <summary>The attributes of the network of rows.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="options">The layers and the optimizer.</param>
    /// <param name="isFrozen">Leaves out what only training needs.</param>
    public static NetworkDeclaration Declare(DataSet data, FittingOptions options, bool isFrozen)
    {
        var classes = data.Target as CategoryColumn;
        var layers = new List<string> { "Standardize" };
        layers.AddRange(options.Hidden.Select(units => FormattableString.Invariant($"Dense({units}, Activation.{options.Activation})")));
        layers.Add(classes is null ? "Dense(1)" : FormattableString.Invariant($"Dense({classes.Categories.Length}, Activation.Softmax)"));
        return isFrozen ? new NetworkDeclaration(FormattableString.Invariant($"Network({data.InputSize})"), layers, null) : new NetworkDeclaration(
            FormattableString.Invariant($"Network({data.InputSize}, Loss.{(classes is null ? Loss.MeanSquaredError : Loss.CrossEntropy)})"),
            layers,
            options.Optimizer + (options.WeightDecay > 0 ? FormattableString.Invariant($"(WeightDecay = {options.WeightDecay:R})") : string.Empty));
    }

    private void DemandFinite(IClassTrainable<float> network)
    {
        for (var row = 0; row < data.Rows; row++)
        {
            if (!network.Predict(data.InputsOf([row])).All(float.IsFinite))
            {
                throw new InputException(FormattableString.Invariant($"{data.File}: expected numbers that single precision can be computed with, found such that the network gives no finite number for row {row + 1}; write large columns in another unit"));
            }
        }
    }

    private FitResult FitNumbers(IClassTrainable<float> network, float[] inputs, FitOptions fit, IProgress<TrainingProgress> progress, CancellationToken cancellation)
    {
        var values = ((NumberColumn)data.Target).Values;
        float[] targets = [.. Rows.Training.Select(row => values[row])];
        var scale = TargetScale.Of(targets);
        var result = network.Fit(inputs, scale.Standardize(targets), fit, progress, cancellation);
        scale.FoldInto(network, options.Hidden.Count > 0 ? options.Hidden[^1] : data.InputSize);
        return result;
    }

    private FitOptions Options(int rows, IClassTrainable<float> network)
    {
        var epochs = options.Epochs ?? EpochPlan.Epochs(rows, options.Batch);

        // Few rows leave none to stop by: then all epochs are run, and the last falling rate does what stopping would.
        var canStop = (int)Math.Floor((rows * ValidationShare) + 0.5) is var held && held > 0 && held < rows;
        return new FitOptions
        {
            Epochs = epochs,
            BatchSize = options.Batch,
            LearningRate = Schedule.Cosine(options.LearningRate ?? 3 * network.DefaultLearningRate),
            Seed = options.Seed,
            ValidationSplit = canStop ? ValidationShare : 0,
            Patience = canStop ? EpochPlan.Patience(epochs) : null,
        };
    }
}
