using Racer.Driving;
using Racer.Races;

namespace NetGen.Racer.Tests;

/// <summary>Races that tests begin with.</summary>
internal static class Races
{
    /// <summary>Frames of a minute.</summary>
    public const int FramesOfLearning = 3600;

    /// <summary>A race whose demonstration has just ended, with every step of learning that a frame may do.</summary>
    public static Race Imitated(int seed)
    {
        var race = new Race(seed);
        Run(race, Race.FramesOfPlayer, Keys.Demonstrate);
        Assert.Equal(Phase.Improving, race.Phase);
        return race;
    }

    /// <summary>Frames in which the same keys are held.</summary>
    public static void Run(Race race, int frames, Keys keys = Keys.None)
    {
        for (var frame = 0; frame < frames; frame++)
        {
            race.Drive(keys);
            for (var step = 0; step < Race.StepsOfFrame; step++)
            {
                race.Learn();
            }
        }
    }
}
