using System.Diagnostics;
using Racer.Driving;
using Racer.Races;
using Shared;

namespace Racer;

/// <summary>Races without a screen.</summary>
internal static class Headless
{
    /// <summary>Drives, imitates, improves, and says how long laps take.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="seconds">Seconds of the game after the demonstration.</param>
    /// <param name="save">Where the race is written down, if at all.</param>
    /// <exception cref="UserException">The file exists already, or its folder does not; nothing has been driven.</exception>
    public static void Run(int seed, int seconds, string? save)
    {
        if (save is not null)
            DemandNewFile(save);
        var (live, clock) = (new LiveRace(seed), Stopwatch.StartNew());
        var race = live.Race;
        for (var frame = 0; frame < Race.FramesOfPlayer; frame++)
            live.Frame(Keys.Demonstrate, double.PositiveInfinity);
        Console.WriteLine($"demonstrated for {Race.FramesOfPlayer / Car.FramesPerSecond} s; the network's lap by imitation alone: {Lap(race)}");

        var before = GC.GetAllocatedBytesForCurrentThread();
        var longest = 0.0;
        for (var second = 1; second <= seconds; second++)
        {
            for (var frame = 0; frame < Car.FramesPerSecond; frame++)
            {
                live.Frame(Keys.None, double.PositiveInfinity);
                longest = Math.Max(longest, live.Milliseconds);
            }

            if (second % 10 == 0 || second == seconds)
            {
                var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                Console.WriteLine($"{second,4} s: lap {Lap(race)}, {race.Updates} updates, critic's loss {race.Loss:F4}, longest frame {longest:F2} ms, {allocated} bytes allocated");
                (before, longest) = (GC.GetAllocatedBytesForCurrentThread(), 0);
            }
        }

        if (!race.IsFinite)
            Console.WriteLine("the numbers were no longer finite, and nothing more was learned: try another --seed");
        Console.WriteLine($"{race.Frames} frames ({race.Frames / Car.FramesPerSecond} s of the game) in {clock.Elapsed.TotalSeconds:F1} s; fingerprint {race.Fingerprint()}");
        if (save is not null)
        {
            using var file = new FileStream(save, FileMode.CreateNew);
            file.Write(live.Recording.ToArray(race.Fingerprint()));
        }
    }

    /// <summary>Replays a recording.</summary>
    /// <exception cref="UserException">What was replayed is not what was recorded.</exception>
    public static void Replay(string file)
    {
        var recording = Recording.Read(File.ReadAllBytes(file));
        var race = recording.Replay();
        if (race.Fingerprint() != recording.Fingerprint)
            throw new UserException($"this is another race than was recorded: fingerprint {race.Fingerprint()}, recorded was {OneLine.Quote(recording.Fingerprint)}; was it driven by another version?");

        Console.WriteLine($"{recording.Count} frames with seed {recording.Seed}: lap {Lap(race)}; fingerprint {race.Fingerprint()}");
    }

    // Before the race: it would be a pity afterwards.
    private static void DemandNewFile(string file)
    {
        if (Path.Exists(file))
            throw new UserException($"--save: {OneLine.Quote(file)} exists already");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
            throw new UserException($"--save: there is no folder {OneLine.Quote(folder)}");
    }

    private static string Lap(Race race) => race.TimeLap() is var frames and < int.MaxValue ? $"{frames / (double)Car.FramesPerSecond:F2} s" : "none finished";
}
