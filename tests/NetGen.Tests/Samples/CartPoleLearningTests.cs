using CartPole;
using NetGen.Tests.Checks;
using NetGen.Tests.Numerics;
using Shared;
using Xunit.Abstractions;

namespace NetGen.Tests.Samples;

/// <summary>The learner of samples/CartPole: that it learns, and the two formulas it does it by.</summary>
public sealed class CartPoleLearningTests(ITestOutputHelper output)
{
    private const int MaxSteps = 1_000_000;

    /// <summary>A mean return of 475 over 100 episodes within a million steps, for at least 18 of 20 seeds; of three in every run.</summary>
    [Fact]
    public void NineOfTenSeedsLearn()
    {
        var (learnt, seeds) = (0, Exhaustive.IsRequested ? 20 : 3);
        foreach (var seed in Enumerable.Range(1, seeds))
        {
            var learner = new Learner(seed);
            while (!learner.Returns.IsSolved && learner.Steps < MaxSteps)
            {
                learner.Update();
            }

            output.WriteLine($"seed {seed}: mean return {learner.Returns.Mean:F1} after {learner.Steps} steps");
            learnt += learner.Returns.IsSolved && learner.Steps <= MaxSteps ? 1 : 0;
        }

        Assert.InRange(learnt, seeds - (seeds / 10), seeds);
    }

    [Fact]
    public void TheSameSeedGivesTheSameRun()
    {
        Assert.Equal(Run(3), Run(3));
        Assert.NotEqual(Run(3), Run(4));

        static (long Steps, int Episodes, double Mean, CartPoleState State) Run(int seed)
        {
            var learner = new Learner(seed);
            for (var i = 0; i < 40; i++)
            {
                learner.Update();
            }

            return (learner.Steps, learner.Returns.Episodes, learner.Returns.Mean, learner.State);
        }
    }

    [Fact]
    public void UpdatesAllocateNothing()
    {
        var learner = new Learner(1);
        Assert.Equal(0, Allocation.BytesOf(learner.Update, 50));
    }

    /// <summary>Two environments, two steps, computed by hand with γ = ½ and λ = ½; the second one's episode ends after the first step.</summary>
    [Fact]
    public void AdvantagesAreThoseOfTheDefinition()
    {
        var rollout = new Rollout(2, 2, observationSize: 4);
        float[] rewards = [1, 2, 3, 4], values = [10, 20, 30, 40];
        rewards.CopyTo(rollout.Rewards, 0);
        values.CopyTo(rollout.Values, 0);
        rollout.Ends[1] = true;
        rollout.ComputeAdvantages([8, 16], discount: 0.5f, decay: 0.5f);

        // δ of the last step: 3 + 8/2 − 30 and 4 + 16/2 − 40; of the first: 1 + 30/2 − 10, and 2 − 20 where nothing follows.
        Assert.Equal([6 - (23 / 4f), -18, -23, -28], rollout.Advantages);
        Assert.Equal([16 - (23 / 4f), 2, 7, 12], rollout.Returns);
    }

    /// <summary>The derivative of min(ρA, clip(ρ)A) by central differences, on both sides of the clip and for both signs of A.</summary>
    [Fact]
    public void TheClippedGradientIsTheDerivative()
    {
        const double Clip = 0.2;
        var (random, zeros) = (new RandomNumbers(5), 0);
        for (var i = 0; i < 1000; i++)
        {
            var (left, right, action) = ((float)random.Between(-2, 2), (float)random.Between(-2, 2), random.Next() < 0.5 ? 0 : 1);
            var (then, advantage) = (ActionProbabilities.Log(left, right, action) + random.Between(-0.4, 0.4), random.Between(-2, 2));
            if (Math.Abs(Math.Abs(Ratio(right) - 1) - Clip) < 0.01)
            {
                continue; // The kink is not to be differentiated.
            }

            const float Step = 1 / 256f;
            var expected = (Loss(right + Step) - Loss(right - Step)) / (2 * Step);
            var found = ActionProbabilities.ClippedGradient(left, right, action, then, advantage, Clip);
            Assert.Equal(expected, found, 4e-5 * (1 + Math.Abs(expected)));
            zeros += found == 0 ? 1 : 0;

            double Ratio(float logit) => Math.Exp(ActionProbabilities.Log(left, logit, action) - then);
            double Loss(float logit) => -Math.Min(Ratio(logit) * advantage, Math.Clamp(Ratio(logit), 1 - Clip, 1 + Clip) * advantage);
        }

        Assert.InRange(zeros, 100, 600);
    }

    [Theory]
    [InlineData(0f, 0f, 1, -0.6931471805599453)]
    [InlineData(1000f, -1000f, 1, -2000.0)]
    [InlineData(1000f, -1000f, 0, 0.0)]
    public void LogarithmsOfProbabilitiesAreFinite(float left, float right, int action, double expected) =>
        Assert.Equal(expected, ActionProbabilities.Log(left, right, action), 1e-15);

    [Fact]
    public void TheMeanIsOverTheLastHundredEpisodes()
    {
        var returns = new ReturnHistory();
        Assert.Throws<ArgumentOutOfRangeException>(() => returns[0]);
        for (var i = 1; i <= 99; i++)
        {
            returns.Add(500);
        }

        Assert.False(returns.IsSolved);
        returns.Add(9);
        Assert.Equal((495.09, true, 9, 500), (returns.Mean, returns.IsSolved, returns[0], returns[99]));
        for (var i = 1; i <= 100; i++)
        {
            returns.Add(i);
        }

        Assert.Equal((50.5, false, 200, 100, 1), (returns.Mean, returns.IsSolved, returns.Episodes, returns[0], returns[99]));
    }
}
