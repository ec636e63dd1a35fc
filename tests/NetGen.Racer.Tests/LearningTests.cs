using Racer.Driving;
using Racer.Learning;
using Racer.Races;

namespace NetGen.Racer.Tests;

/// <summary>Imitation drives a lap; a minute of trying makes it a tenth shorter.</summary>
public sealed class LearningTests
{
    /// <summary>Two seeds; ten with NETGEN_EXHAUSTIVE=1.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Environment.GetEnvironmentVariable("NETGEN_EXHAUSTIVE") == "1" ? 10 : 2)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ImitationFinishesALapAndTryingMakesItATenthShorter(int seed)
    {
        var race = Races.Imitated(seed);
        Assert.InRange(race.Loss is double.NaN ? 0 : race.Loss, 0, 2);
        var imitated = race.TimeLap();
        Assert.InRange(imitated, 15 * Car.FramesPerSecond, 40 * Car.FramesPerSecond);

        Races.Run(race, Races.FramesOfLearning);
        var improved = race.TimeLap();
        Assert.True(improved <= 0.9 * imitated, $"{improved} frames after {imitated}");
        Assert.True(race.NetworkClock.Laps >= 1);
        Assert.Equal(race.BestTrial, improved);
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
}
