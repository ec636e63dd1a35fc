using Racer.Driving;
using Racer.Learning;
using Racer.Races;

namespace NetGen.Racer.Tests;

/// <summary>Imitation drives a lap; a minute of trying makes it a tenth shorter.</summary>
public sealed class LearningTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ImitationFinishesALapAndTryingMakesItATenthShorter(int seed)
    {
        var (imitated, improved) = Learn(seed);
        Assert.InRange(imitated, 15 * Car.FramesPerSecond, 40 * Car.FramesPerSecond);
        Assert.True(improved <= 0.9 * imitated, $"{improved} frames after {imitated}");
    }

    /// <summary>Of ten seeds eight, with NETGEN_EXHAUSTIVE=1; else of the first three two.</summary>
    [Fact]
    public void MostSeedsDo()
    {
        var (seeds, least) = Environment.GetEnvironmentVariable("NETGEN_EXHAUSTIVE") == "1" ? (10, 8) : (3, 2);
        var laps = Enumerable.Range(1, seeds).Select(Learn).ToList();
        Assert.True(laps.Count(lap => lap.Improved <= 0.9 * lap.Imitated) >= least, string.Join(", ", laps));
    }

    [Fact]
    public void ADriverThatNobodyTaughtGetsNowhere()
    {
        var race = new Race(1);
        Assert.Equal(TimeTrial.Never, race.TimeLap());
    }

    [Fact]
    public void WhatDrivesNeverGetsSlower()
    {
        var race = Races.Imitated(3);
        var best = int.MaxValue;
        for (var second = 0; second < 20; second++)
        {
            Races.Run(race, Car.FramesPerSecond);
            Assert.True(race.BestTrial <= best);
            best = race.BestTrial;
        }

        Assert.True(best < int.MaxValue);
    }

    /// <summary>Against central differences, on both sides of the clip and for both signs of the advantage.</summary>
    [Fact]
    public void TheGradientIsThatOfTheObjective()
    {
        var (random, clipped) = (new Random(4), 0);
        for (var i = 0; i < 500; i++)
        {
            var p = Enumerable.Range(0, Actions.Count).Select(_ => 0.02f + (float)random.NextDouble()).ToArray();
            var (action, advantage) = (random.Next(Actions.Count), (float)(4 * random.NextDouble()) - 2);
            var then = p[action] / (0.7 + (0.6 * random.NextDouble()));
            var ratio = p[action] / then;
            if (Math.Abs(Math.Abs(ratio - 1) - ClippedObjective.Clip) < 0.01)
            {
                continue; // The kink is not to be differentiated.
            }

            var gradient = new float[Actions.Count];
            ClippedObjective.Gradient(p, action, then, advantage, gradient);
            clipped += Math.Abs(gradient[action] - (2 * ClippedObjective.Spread * p[action])) < 1e-6 ? 1 : 0;
            for (var j = 0; j < Actions.Count; j++)
            {
                const double Step = 1e-4;
                var difference = (Objective(p, j, Step, action, then, advantage) - Objective(p, j, -Step, action, then, advantage)) / (2 * Step);
                Assert.Equal(difference, gradient[j], 1e-4 * Math.Max(1, Math.Abs(difference)));
            }
        }

        Assert.InRange(clipped, 50, 450);
    }

    private static double Objective(float[] p, int moved, double by, int action, double then, float advantage)
    {
        double At(int i) => p[i] + (i == moved ? by : 0);
        var ratio = At(action) / then;
        var clip = Math.Clamp(ratio, 1 - ClippedObjective.Clip, 1 + ClippedObjective.Clip);
        return -Math.Min(ratio * advantage, clip * advantage) - (ClippedObjective.Spread * (1 - Enumerable.Range(0, p.Length).Sum(i => At(i) * At(i))));
    }

    private static (int Imitated, int Improved) Learn(int seed)
    {
        var race = Races.Imitated(seed);
        var imitated = race.TimeLap();
        Races.Run(race, Races.FramesOfLearning);
        var improved = race.TimeLap();
        Assert.True(race.NetworkClock.Laps >= 1);
        Assert.Equal(race.BestTrial, improved);
        return (imitated, improved);
    }
}
