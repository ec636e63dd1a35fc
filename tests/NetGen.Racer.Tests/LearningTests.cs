using Racer.Driving;
using Racer.Learning;
using Racer.Races;

namespace NetGen.Racer.Tests;

/// <summary>Imitation drives a lap; a minute of trying makes it a tenth shorter.</summary>
public sealed class LearningTests
{
    /// <summary>A lap by imitation, without help; and after a minute one that is a tenth shorter: eight of ten seeds, whose laps are all told where it is not so.</summary>
    [Fact]
    public void ImitationDrivesALapAndTryingMakesItATenthShorter()
    {
        var laps = Enumerable.Range(1, 10).Select(Learn).ToList();
        var told = string.Join(", ", laps);
        Assert.True(laps.Count(lap => lap.Imitated != TimeTrial.Never) >= 8, told);
        Assert.True(laps.Count(lap => lap.Imitated != TimeTrial.Never && lap.Improved <= 0.9 * lap.Imitated) >= 8, told);
        Assert.All(laps.Where(lap => lap.Imitated != TimeTrial.Never), lap => Assert.InRange(lap.Imitated, 15 * Car.FramesPerSecond, 40 * Car.FramesPerSecond));
    }

    [Fact]
    public void ADriverThatNobodyTaughtGetsNowhere()
    {
        var race = new Race(1);
        Assert.Equal(TimeTrial.Never, race.TimeLap());
    }

    /// <summary>By its own laps, not by what it remembers of them.</summary>
    [Fact]
    public void WhatDrivesNeverGetsSlower()
    {
        var race = Races.Imitated(3);
        var times = new List<int> { race.TimeLap() };
        for (var second = 0; second < 40; second++)
        {
            Races.Run(race, Car.FramesPerSecond);
            times.Add(race.TimeLap());
        }

        Assert.Equal(times.OrderDescending(), times);
        Assert.True(times[^1] < times[0]);
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
        return (imitated, race.TimeLap());
    }
}
