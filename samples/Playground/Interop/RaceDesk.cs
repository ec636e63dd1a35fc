using NetGen;
using Racer.Circuits;
using Racer.Driving;
using Racer.Races;

namespace Playground.Interop;

/// <summary>The race of the second tab, and what the page sees of it.</summary>
internal static class RaceDesk
{
    private const int ValuesOfCar = 6;
    private const int Figures = 13;

    // What was returned last: the page copies it before it calls again.
    private static readonly double[] Seen = new double[Figures + (ValuesOfCar * (2 + Race.Ghosts)) + (2 * Sensors.Rays)];

    private static LiveRace? _live;

    private static LiveRace Live => _live ?? throw new InvalidOperationException("There is no race yet.");

    /// <summary>Begins a race.</summary>
    public static void Start(int seed) => _live = new LiveRace(seed);

    /// <summary>Frames in a second, seconds of the player, half the width of the track, width and height of the world, then the centre line.</summary>
    public static double[] Track()
    {
        var circuit = Circuit.Standard;
        return [Car.FramesPerSecond, Race.FramesOfPlayer / Car.FramesPerSecond, Circuit.HalfWidth, Circuit.Width, Circuit.Height, .. circuit.Centre.ToArray().SelectMany(point => new[] { point.X, point.Y })];
    }

    /// <summary>Some frames.</summary>
    public static double[] Frames(int keys, int frames, double milliseconds)
    {
        var longest = 0.0;
        for (; frames > 0; frames--)
        {
            Live.Frame((Keys)keys, milliseconds);
            longest = Math.Max(longest, Live.Milliseconds);
        }

        See(longest);
        return Seen;
    }

    /// <summary>The race so far.</summary>
    public static byte[] Recording() => Live.Recording.ToArray(Live.Race.Fingerprint());

    /// <summary>The bits of the race.</summary>
    public static string Fingerprint() => Live.Race.Fingerprint();

    /// <summary>The weights.</summary>
    public static byte[] Safetensors()
    {
        using var file = new MemoryStream();
        Live.Race.Weights.Save(file);
        return file.ToArray();
    }

    /// <summary>The network as source.</summary>
    public static string ExportSource()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Live.Race.Weights.ExportSource(writer, "Exported", "Driver");
        return writer.ToString();
    }

    /// <summary>
    /// Writes down what there is to see: phase, frames, steps, updates, loss, milliseconds of a frame, and what has ended (0 nothing, 1 learning, since numbers are not
    /// finite, 2 the race); laps, last and best lap of the player, then of the network; of the player's car, the network's and the ghosts' place, heading, speed and wheel;
    /// the ends of the rays of whoever learns or is learned from.
    /// </summary>
    private static void See(double milliseconds)
    {
        var race = Live.Race;
        var at = 0;
        Write([(int)race.Phase, race.Frames, race.Steps, race.Updates, race.Loss, milliseconds, Live.IsOver ? 2 : race.IsFinite ? 0 : 1]);
        foreach (var clock in (ReadOnlySpan<LapClock>)[race.PlayerClock, race.NetworkClock])
            Write([clock.Laps, clock.Last, clock.Best]);
        WriteCar(race.Player);
        WriteCar(race.Network);
        for (var ghost = 0; ghost < Race.Ghosts; ghost++)
            WriteCar(race.Ghost(ghost));
        var looking = race.Phase == Phase.Improving ? race.Network : race.Player;
        for (var ray = 0; ray < Sensors.Rays; ray++)
        {
            var end = Sensors.End(race.Circuit, looking, ray);
            Write([end.X, end.Y]);
        }

        void WriteCar(Car car) => Write([car.Place.X, car.Place.Y, car.Heading.X, car.Heading.Y, car.Speed, car.Wheel]);

        void Write(ReadOnlySpan<double> values)
        {
            values.CopyTo(Seen.AsSpan(at));
            at += values.Length;
        }
    }
}
