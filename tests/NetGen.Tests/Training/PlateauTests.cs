using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>The rate that falls on a plateau: Keras's rules, written out epoch by epoch.</summary>
public class PlateauTests
{
    // Two epochs without improvement lower it; then a cooldown of two epochs counts nothing, but an improvement in it counts.
    [Fact]
    public void FollowsKeras()
    {
        (double Loss, double Rate)[] epochs =
        [
            (1.0, 0.8), // the first is always an improvement
            (1.0, 0.8), // waits 1
            (0.95, 0.4), // lower by less than 0.1: waits 2, lowered, cooldown 2
            (1.0, 0.4), // cooldown 1
            (1.0, 0.4), // cooldown 0 in this epoch: waits 1
            (0.5, 0.4), // better
            (0.5, 0.4), // waits 1
            (0.5, 0.3), // lowered to the least rate, cooldown 2
            (0.5, 0.3),
            (0.5, 0.3),
            (0.5, 0.3), // would be lowered, but is at the least
            (0.5, 0.3),
        ];
        var schedule = (PlateauSchedule)Schedule.OnPlateau(0.8, factor: 0.5, patience: 2, minDelta: 0.1, cooldown: 2, minRate: 0.3);
        var state = schedule.Start;
        foreach (var (loss, rate) in epochs)
        {
            schedule.Update(ref state, loss);
            Assert.Equal(rate, state.Rate, 1e-15);
        }
    }

    // The loss of this network does not change, so each epoch but the first is without improvement.
    [Fact]
    public void FitLowersTheRate()
    {
        var options = new FitOptions { Epochs = 7, LearningRate = Schedule.OnPlateau(0.5, factor: 0.1, patience: 3) };
        var result = new FitConstantNet(1).Fit(new float[8], [1f, 2, 1, 2], options);
        Assert.Equal([0.5, 0.5, 0.5, 0.5, 0.05, 0.05, 0.05], result.History.Select(record => Math.Round(record.LearningRate, 12)));
    }
}
