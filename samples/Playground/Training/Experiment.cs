using System.Diagnostics;
using Playground.Data;

namespace Playground.Training;

/// <summary>
/// A network that learns a set of rows, an epoch after another. Not <c>Fit</c>: rate and batch may change between two frames, and nothing else.
/// </summary>
internal sealed class Experiment
{
    private readonly Shared.RandomNumbers _random;
    private readonly int[] _order;
    private readonly BestWeights _best;

    /// <summary>Begins at epoch 0.</summary>
    /// <param name="trainee">The network.</param>
    /// <param name="data">The rows.</param>
    /// <param name="trainRows">How many of the first ones are trained on: 1 to all.</param>
    /// <param name="seed">Decides the order of the rows in each epoch.</param>
    /// <exception cref="Shared.UserException">The rows do not fit the network.</exception>
    public Experiment(ITrainee trainee, Dataset data, int trainRows, int seed)
    {
        trainee.Use(data, trainRows);
        (Trainee, Data, TrainRows) = (trainee, data, trainRows);
        (_random, _order) = (new Shared.RandomNumbers(seed), [.. Enumerable.Range(0, trainRows)]);
        _best = new BestWeights(trainee);
        Now = Measured(new Progress());
    }

    /// <summary>The network.</summary>
    public ITrainee Trainee { get; }

    /// <summary>The rows.</summary>
    public Dataset Data { get; }

    /// <summary>How many of the first rows are trained on.</summary>
    public int TrainRows { get; }

    /// <summary>How it goes.</summary>
    public Progress Now { get; private set; }

    /// <summary>Goes on for some epochs; stops before them at a step whose loss is not finite.</summary>
    /// <param name="epochs">0 or more.</param>
    /// <param name="batch">Rows of a step, 1 or more.</param>
    /// <param name="rate">The learning rate.</param>
    public Progress Run(int epochs, int batch, double rate)
    {
        var (clock, epoch, step, failure) = (Stopwatch.StartNew(), Now.Epoch, Now.Step, (Failure?)null);
        while (epoch < Now.Epoch + epochs && failure is null)
        {
            _random.Shuffle(_order);
            for (var row = 0; row < TrainRows && failure is null; row += batch)
            {
                var loss = Trainee.Train(_order.AsSpan(row, Math.Min(batch, TrainRows - row)), rate);
                step++;
                failure = float.IsFinite(loss) ? null : new Failure(step, rate);
            }

            epoch += failure is null ? 1 : 0;
        }

        var time = step == Now.Step ? 0 : clock.Elapsed.TotalMicroseconds / (step - Now.Step);
        return Now = Measured(new Progress { Epoch = epoch, Step = step, StepMicroseconds = time, Failure = failure });
    }

    /// <summary>Goes back to the weights that had the lowest loss, on the rows to test with if there are any.</summary>
    public Progress BackToBest()
    {
        Trainee.Parameters = _best.Parameters;
        Trainee.ResetOptimizer();
        return Now = Measured(new Progress { Epoch = _best.Epoch, Step = _best.Step });
    }

    private Progress Measured(Progress progress)
    {
        var (train, test) = Trainee.Losses();
        progress = progress with { TrainLoss = train, TestLoss = test };
        _best.Offer(progress);
        return progress with { BestEpoch = _best.Epoch };
    }
}
