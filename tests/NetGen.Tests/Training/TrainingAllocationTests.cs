using NetGen.Tests.Checks;
using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Training allocates nothing once it has begun: no byte in a step and, beyond the history, none in an epoch.</summary>
public class TrainingAllocationTests
{
    private const int Rows = 50;

    public static TheoryData<string, FitOptions> Options => new()
    {
        { "plain", new FitOptions() },
        { "split", new FitOptions { ValidationSplit = 0.2 } },
        { "sample weights", new FitOptions { SampleWeights = [.. Enumerable.Range(0, Rows).Select(n => 1 + (n % 7 * 0.25))] } },
        { "class weights", new FitOptions { ClassWeights = [1, 2, 3] } },
        { "plateau", new FitOptions { LearningRate = Schedule.OnPlateau(0.1), Patience = 1000 } },
        { "schedule", new FitOptions { LearningRate = Schedule.Cosine(0.1, 10, 2, periodFactor: 2) } },
    };

    // The history of 33 to 64 records is one array, which the warm-up has taken.
    [Theory]
    [MemberData(nameof(Options))]
    public void NoStepAndNoEpochAllocates(string name, FitOptions options)
    {
        (options.Epochs, options.BatchSize) = (1000, 8);
        var (inputs, labels) = TrainingRows.Clusters(Rows);
        var session = new FitClassNet(1).StartTraining(inputs, labels, options);
        var sum = 0.0;
        void Step()
        {
            session.RunSteps(1);
            sum += session.Last.Loss;
        }

        var warmUp = 36 * (options.ValidationSplit > 0 ? 5 : 7);
        Assert.True(Allocation.BytesOf(Step, 100, warmUp) == 0, name);
        Assert.False(session.IsFinished);
        Assert.InRange(session.Last.Epoch, 45, 64);
        Assert.True(sum > 0);
    }

    [Fact]
    public void TargetsAndGivenValidationDoNotEither()
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var session = new FitPlaneNet(1).StartTraining(inputs, targets, inputs, targets, new FitOptions { Epochs = 1000, BatchSize = 16 });
        Assert.Equal(0, Allocation.BytesOf(() => session.RunSteps(3), 30, 50));
        Assert.InRange(session.Last.Epoch, 40, 64);
    }

    [Fact]
    public void ARunWithABudgetDoesNotEither()
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var session = new FitPlaneNet(1).StartTraining(inputs, targets, inputs, targets, new FitOptions { Epochs = 1000, BatchSize = 16 });
        var (clock, budget) = (new SteppedClock(), TimeSpan.FromMilliseconds(9));
        session.Clock = clock.Read;
        Assert.Equal(0, Allocation.BytesOf(() => session.Run(budget), 10, 35));
        Assert.InRange(session.Last.Epoch, 34, 64);
    }

    // Both grow the history to 64 records; the result has a copy of its length. The rest is the same to the byte.
    [Fact]
    public void FitAllocatesTheHistoryAndWhatItTakesOnce()
    {
        var (inputs, labels) = TrainingRows.Clusters(Rows);
        var net = new FitClassNet(1);
        long Bytes(int epochs)
        {
            var options = new FitOptions { Epochs = epochs, BatchSize = 8, LearningRate = 0.01 };
            return Allocation.BytesOf(() => net.Fit(inputs, labels, options), 1, 3);
        }

        var (few, many) = (Bytes(40), Bytes(64));
        var record = System.Runtime.CompilerServices.Unsafe.SizeOf<EpochRecord>();
        Assert.Equal(24 * record, many - few);
    }
}
