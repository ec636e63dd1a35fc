using NetGen.Tests.Checkpoints;
using NetGen.Tests.Layered;
using NetGen.Tests.Training;
using NetGen.Training;

namespace NetGen.Tests.Dropouts;

/// <summary>How many steps have drawn masks is in checkpoints: resumed training has the bits of training that was not stopped.</summary>
public class DropoutResumeTests
{
    public static TheoryData<string> Networks => [.. DropoutNetworks.All.Select(network => network.Name)];

    /// <summary>Each piece is another object, of the other profile in turn.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void StoppedAfterEveryStepItHasTheBitsOfTheWhole(string name)
    {
        var network = DropoutNetworks.Find(name);
        var batch = new LayeredBatch(network, 40);
        var (whole, piece) = (DropoutNetworks.Create(network, batch, isPlain: false), DropoutNetworks.Create(network, batch, isPlain: false));
        for (var step = 0; step < 6; step++)
        {
            var file = Checkpointed.Save(piece.Instance);
            Assert.Equal(Checkpointed.Save(whole.Instance), file);
            piece = DropoutNetworks.Compiled.Create(network, isPlain: step % 2 == 1, seed: 1);
            Checkpointed.Load(piece.Instance, file);
            foreach (var net in new[] { whole, piece })
            {
                net.TrainBatch(batch.InputsOf(step, 9), batch.TargetsOf(step, 9), 0.02);
                net.TrainStep(batch.InputsOf(step, 1), batch.TargetsOf(step, 1), 0.02);
            }
        }

        Assert.Equal(whole.Parameters, piece.Parameters);
    }

    /// <summary>What makes the optimizer start anew starts the masks anew: parameters alone are not enough to go on.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void ResettingTheOptimizerStartsTheMasksAgain(string name)
    {
        var network = DropoutNetworks.Find(name);
        var batch = new LayeredBatch(network, 40);
        var (whole, reset, fresh) = (DropoutNetworks.Create(network, batch, isPlain: false), DropoutNetworks.Create(network, batch, isPlain: false), DropoutNetworks.Create(network, batch, isPlain: false));
        whole.TrainBatch(batch.Inputs, batch.Targets, 0.02);
        reset.TrainBatch(batch.Inputs, batch.Targets, 0.02);
        reset.ResetOptimizer();
        fresh.Parameters = reset.Parameters;
        Assert.Equal(Checkpointed.Save(fresh.Instance), Checkpointed.Save(reset.Instance));
        foreach (var net in new[] { whole, reset, fresh })
        {
            net.TrainBatch(batch.Inputs, batch.Targets, 0.02);
        }

        Assert.Equal(fresh.Parameters, reset.Parameters);
        Assert.NotEqual(whole.Parameters, reset.Parameters);
    }

    [Fact]
    public void ASessionOfPlainDescentHasTheBitsOfFit() => Resume(seed => new DropoutDescentNet(seed));

    [Fact]
    public void ASessionOfAdamHasTheBitsOfFit() => Resume(seed => new DropoutAdamNet(seed));

    [Fact]
    public void StepsAfterGivenDerivativesAreResumedToo()
    {
        var (whole, resumed) = (new DropoutExternalNet(1), new DropoutExternalNet(1));
        Assert.True(whole.TrainFrom([1, 2, 3], [0.5f, -1], 0.01f));
        Checkpointed.Load(resumed, Checkpointed.Save(whole));
        for (var step = 0; step < 5; step++)
        {
            Assert.True(whole.TrainFrom([2, 1, 0, 1, 1, 1], [0.1f, 1, 1, 2], 0.01f) && resumed.TrainFrom([2, 1, 0, 1, 1, 1], [0.1f, 1, 1, 2], 0.01f));
            Assert.Equal(TrainingRows.Parameters(whole), TrainingRows.Parameters(resumed));
        }
    }

    private static void Resume<TNetwork>(Func<int, TNetwork> create)
        where TNetwork : IClassTrainable<float>
    {
        var (inputs, labels) = TrainingRows.Clusters(50);
        FitOptions Options() => new() { Epochs = 5, BatchSize = 8, ValidationSplit = 0.2, LearningRate = 0.02 };
        var whole = create(1);
        whole.Fit(inputs, labels, Options());
        foreach (var stop in new[] { 0, 1, 7, 13 })
        {
            var session = create(1).StartTraining(inputs, labels, Options());
            session.RunSteps(stop);
            using var file = new MemoryStream();
            session.SaveCheckpoint(file);
            var net = create(1);
            var resumed = net.StartTraining(inputs, labels, Options());
            resumed.RunSteps(3);
            file.Position = 0;
            resumed.LoadCheckpoint(file);
            resumed.RunSteps(10_000);
            Assert.Equal(TrainingRows.Parameters(whole), TrainingRows.Parameters(net));
        }
    }
}
