using Racer.Driving;
using Racer.Races;

namespace NetGen.Racer.Tests;

/// <summary>A race as a whole: its phases, its bits, its recording, its garbage.</summary>
public sealed class RaceTests
{
    [Fact]
    public void ItWaitsForTheFirstKey()
    {
        var live = new LiveRace(1);
        for (var frame = 0; frame < 100; frame++)
        {
            live.Frame(Keys.None, double.PositiveInfinity);
        }

        Assert.Equal((Phase.Waiting, 0, 0), (live.Race.Phase, live.Race.Frames, live.Recording.Count));
        live.Frame(Keys.Gas, double.PositiveInfinity);
        Assert.Equal((Phase.Imitating, 1, 1), (live.Race.Phase, live.Race.Frames, live.Recording.Count));
    }

    [Fact]
    public void ThePlayerDrivesOnWhileTheNetworkDoes()
    {
        var race = Races.Imitated(1);
        var (player, network) = (race.Player.Travelled, race.Network.Travelled);
        Races.Run(race, 120, Keys.Demonstrate);
        Assert.True(race.Player.Travelled > player + 10);
        Assert.True(race.Network.Travelled > network + 10);
    }

    [Fact]
    public void EarlierSelvesAreRememberedEveryTenSeconds()
    {
        var race = Races.Imitated(1);
        Races.Run(race, 1799);
        Assert.NotEqual(race.Ghost(2).Place, race.Network.Place);
        Assert.NotEqual(race.Ghost(0).Place, race.Ghost(2).Place);
        Races.Run(race, 1);

        // A frame after they were put there, each by its own driver.
        Assert.All(Enumerable.Range(0, Race.Ghosts), ghost => Assert.True((race.Ghost(ghost).Place - race.Network.Place).Length < 6));
    }

    [Fact]
    public void TheSameSeedAndKeysGiveTheSameRace()
    {
        string Run(int seed)
        {
            var race = Races.Imitated(seed);
            Races.Run(race, 300);
            return race.Fingerprint();
        }

        Assert.Equal(Run(5), Run(5));
        Assert.NotEqual(Run(5), Run(6));
    }

    /// <summary>Frames that had time for 0 to 4 steps, as on a machine that is busy, and keys of all kinds.</summary>
    [Fact]
    public void ARecordingIsReplayedToTheLastBit()
    {
        var (live, random) = (new LiveRace(7), new Random(7));
        for (var frame = 0; frame < 1500; frame++)
        {
            var keys = frame < 900 ? Keys.Demonstrate : (Keys)random.Next(16);
            live.Frame(keys, random.Next(3) == 0 ? 0 : random.Next(2) == 0 ? 0.02 : double.PositiveInfinity);
        }

        var file = live.Recording.ToArray();
        Assert.Equal(live.Race.Fingerprint(), Recording.Read(file).Replay().Fingerprint());

        var other = file.ToArray();
        var steps = 16 + (2 * 1000) + 1; // of the 1,001st frame
        other[steps] = (byte)(other[steps] == 0 ? 1 : other[steps] - 1);
        Assert.NotEqual(live.Race.Fingerprint(), Recording.Read(other).Replay().Fingerprint());
    }

    [Theory]
    [InlineData("", "found 0 bytes")]
    [InlineData("4E475241434532", "found 7 bytes")]
    [InlineData("4E4752414345310A0100000002000000" + "0400", "says that it has 2 frames")]
    [InlineData("4E4752414345310A01000000FFFFFFFF", "says that it has -1 frames")]
    [InlineData("4E4752414345310A0100000001000000" + "2000", "frame 1 of the recording has keys 32")]
    [InlineData("4E4752414345310A0100000001000000" + "0405", "and 5 steps")]
    public void WhatIsNoRecordingIsRefused(string hex, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Recording.Read(Convert.FromHexString(hex))).Message, StringComparison.Ordinal);

    [Fact]
    public void WithoutTimeNothingIsLearned()
    {
        var live = new LiveRace(1);
        for (var frame = 0; frame < 200; frame++)
        {
            live.Frame(Keys.Demonstrate, 0);
        }

        Assert.Equal(0, live.Race.Steps);
    }

    /// <summary>10,000 frames: the demonstration, hand-over, and more than two minutes of learning; code is warm by then.</summary>
    [Fact]
    public void FramesAllocateNothing()
    {
        Run(new LiveRace(1), 3000);
        var live = new LiveRace(2);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(live, 10_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(live.Race.Updates > 300);

        static void Run(LiveRace live, int frames)
        {
            for (var frame = 0; frame < frames; frame++)
            {
                live.Frame(Keys.Demonstrate, double.PositiveInfinity);
            }
        }
    }
}
