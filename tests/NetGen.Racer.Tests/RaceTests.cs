using Racer.Circuits;
using Racer.Driving;
using Racer.Races;

namespace NetGen.Racer.Tests;

/// <summary>A race as a whole: its phases, its bits, its recording, its garbage.</summary>
public sealed class RaceTests
{
    private const string NoFingerprint = "30303030303030303030303030303030";

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

    /// <summary>Gas and no steering leads into the grass, and out of what is seen.</summary>
    [Fact]
    public void ACarThatLeavesTheWorldIsPutBack()
    {
        var race = new Race(1);
        var most = 0.0;
        for (var frame = 0; frame < 1800; frame++)
        {
            race.Drive(Keys.Gas);
            most = Math.Max(most, race.Player.Place.X);
            Assert.False(race.Player.IsGone);
        }

        Assert.True(most > Circuit.Width - 1);
        Assert.True(race.Player.Rescues > 0);
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

    /// <summary>Whenever another driver takes the wheel, the last two are the second and third ghost; the first one stays.</summary>
    [Fact]
    public void TheDriversBeforeAreTheGhosts()
    {
        var race = Races.Imitated(1);
        var drivers = new List<float[]> { Weights(race.Driver), Weights(race.Driver), Weights(race.Driver) };
        for (var frame = 0; frame < 3600; frame++)
        {
            Races.Run(race, 1);
            if (!Weights(race.Driver).AsSpan().SequenceEqual(drivers[^1]))
            {
                drivers.Add(Weights(race.Driver));
                Assert.Equal(drivers[^2], Weights(race.GhostDriver(2)));
                Assert.Equal(drivers[^3], Weights(race.GhostDriver(1)));
            }

            Assert.Equal(drivers[0], Weights(race.GhostDriver(0)));
        }

        Assert.True(drivers.Count >= 6);
    }

    [Fact]
    public void GhostsStartBesideTheNetworkEveryTenSeconds()
    {
        var race = Races.Imitated(1);
        Races.Run(race, 1799);
        Assert.NotEqual(race.Network.Place, race.Ghost(0).Place);
        Races.Run(race, 1);
        Assert.All(Enumerable.Range(0, Race.Ghosts), ghost => Assert.Equal(race.Network.Place, race.Ghost(ghost).Place));
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
        var (race, recording, random) = (new Race(7), new Recording(7), new Random(7));
        for (var frame = 0; frame < 1500; frame++)
        {
            var (keys, steps) = (frame < 900 ? Keys.Demonstrate : (Keys)random.Next(16), 0);
            race.Drive(keys);
            for (var wanted = random.Next(Race.StepsOfFrame + 1); steps < wanted && race.Learn(); steps++)
            {
            }

            recording.Add(keys, steps);
        }

        var file = recording.ToArray(race.Fingerprint());
        var read = Recording.Read(file);
        Assert.Equal((7, 1500, race.Fingerprint()), (read.Seed, read.Count, read.Fingerprint));
        Assert.Equal(race.Fingerprint(), read.Replay().Fingerprint());

        var steps1000 = 32 + (2 * 1000) + 1; // of the 1,001st frame
        file[steps1000] = (byte)(file[steps1000] == 0 ? 1 : file[steps1000] - 1);
        Assert.NotEqual(race.Fingerprint(), Recording.Read(file).Replay().Fingerprint());
    }

    /// <summary>Live, with frames that have time and frames that have none.</summary>
    [Fact]
    public void WhatIsDrivenIsRecorded()
    {
        var live = new LiveRace(8);
        for (var frame = 0; frame < 1300; frame++)
        {
            live.Frame(Keys.Demonstrate, frame % 3 == 0 ? 0 : double.PositiveInfinity);
        }

        Assert.Equal(live.Race.Fingerprint(), Recording.Read(live.Recording.ToArray("")).Replay().Fingerprint());
        Assert.InRange(live.Race.Steps, 3000, Race.StepsOfFrame * 1300 * 2 / 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => live.Frame((Keys)32, 0));
    }

    /// <summary>The same on every machine; the browser's is compared where the page is tested.</summary>
    [Fact]
    public void TheBitsAreThoseOfEveryMachine()
    {
        var race = Races.Imitated(1);
        Races.Run(race, 600);
        Assert.Equal("c6996c0b9f9a2ef0", race.Fingerprint());
    }

    [Theory]
    [InlineData("", "found 0 bytes")]
    [InlineData("4E475241434532", "found 7 bytes")]
    [InlineData("4E4752414345310A0100000002000000" + NoFingerprint + "0400", "says that it has 2 frames")]
    [InlineData("4E4752414345310A01000000FFFFFFFF" + NoFingerprint, "says that it has -1 frames")]
    [InlineData("4E4752414345310A0100000000000000", "found 16 bytes")]
    [InlineData("4E4752414345310A0100000001000000" + NoFingerprint + "2000", "frame 1 of the recording has keys 32")]
    [InlineData("4E4752414345310A0100000001000000" + NoFingerprint + "0405", "and 5 steps")]
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

    private static float[] Weights(INetwork<float> network)
    {
        var weights = new float[network.ParameterCount];
        network.GetParameters(weights);
        return weights;
    }
}
