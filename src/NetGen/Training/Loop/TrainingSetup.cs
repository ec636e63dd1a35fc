namespace NetGen.Training;

/// <summary>A run's parts that do not change while it lasts, made of arguments that have been checked.</summary>
internal sealed class TrainingSetup<T>
    where T : struct
{
    /// <summary>Checks the arguments and takes all the room that the run needs. Then a standardization that nobody has fitted is; nothing else of the network changes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="classes">The network if rows have labels.</param>
    /// <param name="data">The rows.</param>
    /// <param name="hasValidation">Whether the caller gave rows for validation.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An argument is wrong.</exception>
    public TrainingSetup(ITrainableNetwork<T> network, IClassTrainable<T>? classes, in TrainingData<T> data, bool hasValidation, FitOptions? options)
    {
        (Network, Classes, Options) = (network, classes, FitOptions.Checked(options));
        data.Training.Check(network, classes, string.Empty);
        if (hasValidation)
        {
            CheckValidation(data.Validation);
        }

        Schedule = Options.LearningRate ?? Schedule.Constant(network.DefaultLearningRate);
        CheckRate();
        var rows = data.Training.Inputs.Length / network.InputSize;

        // A row with labels of many positions is of no one class.
        var hasClasses = classes is not null and not ILabelledPositions;
        var ofRows = hasClasses ? data.Training.Labels : default;
        var classCount = hasClasses ? classes!.ClassCount : 0;
        var weights = Training.RowWeights.Of(Options, rows, ofRows, classCount);
        var split = RowSplit.Draw(rows, ofRows, Math.Max(classCount, 1), Options);
        (Order, HeldBack, HasGivenValidation) = (new RowOrder(split.Training, Options), split.Validation, hasValidation);
        (RowWeights, ValidationRows) = (weights, data.Validation.Inputs.Length / network.InputSize);
        StepsPerEpoch = CountSteps();
        Steps = (long)StepsPerEpoch * Options.Epochs;
        Standardize(data);

        var (isMean, batchSize) = (network.Reduction == Reduction.Mean, Math.Min(Options.BatchSize, Order.Count));
        IsMean = isMean;
        Step = weights is null
            ? new PlainStep<T>(network, classes, batchSize)
            : new WeightedStep<T>(network, weights, batchSize, classes is not null, isMean);
        Examiner = new Examiner<T>(network, classes, Math.Max(rows, ValidationRows), isMean);
    }

    public ITrainableNetwork<T> Network { get; }

    /// <summary>The network if rows have labels.</summary>
    public IClassTrainable<T>? Classes { get; }

    public FitOptions Options { get; }

    public Schedule Schedule { get; }

    public RowOrder Order { get; }

    /// <summary>Training rows that are held back for validation.</summary>
    public int[] HeldBack { get; }

    /// <summary>Whether the caller gave rows for validation.</summary>
    public bool HasGivenValidation { get; }

    /// <summary>Rows for validation that the caller gave.</summary>
    public int ValidationRows { get; }

    /// <summary>The weight of each row; null where all count the same.</summary>
    public double[]? RowWeights { get; }

    public bool HasValidation => HasGivenValidation || HeldBack.Length > 0;

    public int StepsPerEpoch { get; }

    /// <summary>Steps of the whole run.</summary>
    public long Steps { get; }

    /// <summary>Whether the network's losses are means over samples.</summary>
    public bool IsMean { get; }

    public IStep<T> Step { get; }

    public Examiner<T> Examiner { get; }

    /// <summary>Looks at the validation rows, or at the training rows where there are none: loss and metric are then the examiner's.</summary>
    public void Examine(in TrainingData<T> data)
    {
        if (HasGivenValidation)
        {
            Examiner.Examine(data.Validation, default, wantsLoss: true);
        }
        else
        {
            Examiner.Examine(data.Training, HasValidation ? HeldBack : Order.Rows, wantsLoss: HasValidation);
        }
    }

    /// <summary>Fits the network's standardization, where it has one that nobody has fitted, to the rows that are trained on.</summary>
    /// <exception cref="ArgumentException">An input of theirs is not finite; nothing has changed.</exception>
    private void Standardize(in TrainingData<T> data)
    {
        if (Network is not IStandardized<T> { IsStandardizationFitted: false } network)
        {
            return;
        }

        var inputs = data.Training.Inputs;
        if (HeldBack.Length > 0)
        {
            var size = Network.InputSize;
            var rows = Order.Rows;
            var kept = new T[rows.Length * size];
            for (var k = 0; k < rows.Length; k++)
            {
                inputs.Slice(rows[k] * size, size).CopyTo(kept.AsSpan(k * size));
            }

            inputs = kept;
        }

        network.FitStandardization(inputs);
    }

    private void CheckValidation(in Rows<T> rows)
    {
        rows.Check(Network, Classes, "validation");
        if (Options.ValidationSplit > 0)
        {
            throw Demand.OutOfRange("options", "options.ValidationSplit", Options.ValidationSplit, "0 where there are validation data");
        }
    }

    // A rate that single precision makes infinite would be refused by the network in the middle of the run.
    private void CheckRate()
    {
        var number = Number<T>.Instance;
        if (!Demand.IsFinite(number.ToDouble(number.From(Schedule.Highest))))
        {
            throw Demand.OutOfRange("options", "options.LearningRate", Schedule.Highest, "a rate that is finite in the network's number type");
        }
    }

    private int CountSteps()
    {
        var (rows, size) = (Order.Count, Options.BatchSize);
        if (Options.DropLastPartialBatch && rows < size)
        {
            throw Demand.OutOfRange(
                "options", "options.BatchSize", size, FormattableString.Invariant($"{rows} or less: there are no more training rows, and a partial batch is dropped"));
        }

        return (rows / size) + (!Options.DropLastPartialBatch && rows % size > 0 ? 1 : 0);
    }
}
