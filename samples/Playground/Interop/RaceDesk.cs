using NetGen;
using Racer.Circuits;
using Racer.Driving;
using Racer.Races;

namespace Playground.Interop;

/// <summary>The race of the second tab, and what the page sees of it.</summary>
internal static class RaceDesk
{
    private const int ValuesOfCar = 7;
    private const int Figures = 12;

    // What was returned last: the page copies it before it calls again.
    private static readonly double[] Seen = new double[Figures + (ValuesOfCar * (2 + Race.Ghosts)) + (2 * Sensors.Rays)];

    private static LiveRace _live = new(0);

    /// <summary>Begins a race.</summary>
    public static void Start(int seed) => _live = new LiveRace(seed);

    /// <summary>Half the width of the track, width and height of the world, then the centre line.</summary>
    public static double[] Track()
    {
        var circuit = _live.Race.Circuit;
        return [Circuit.HalfWidth, Circuit.Width, Circuit.Height, .. circuit.Centre.ToArray().SelectMany(point => new[] { point.X, point.Y })];
    }

    /// <summary>Some frames.</summary>
    public static double[] Frames(int keys, int frames, double milliseconds)
    {
        var longest = 0.0;
        for (; frames > 0; frames--)
        {
            _live.Frame((Keys)keys, milliseconds);
            longest = Math.Max(longest, _live.Milliseconds);
        }

        See(longest);
        return Seen;
    }

    /// <summary>The race so far.</summary>
    public static byte[] Recording() => _live.Recording.ToArray();

    /// <summary>The bits of the race.</summary>
    public static string Fingerprint() => _live.Race.Fingerprint();

    /// <summary>The weights.</summary>
    public static byte[] Safetensors()
    {
        using var file = new MemoryStream();
        _live.Race.Weights.Save(file);
        return file.ToArray();
    }

    /// <summary>The network as source.</summary>
    public static string ExportSource()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        _live.Race.Weights.ExportSource(writer, "Exported", "Driver");
        return writer.ToString();
    }

    /// <summary>
    /// Writes down what there is to see: phase, frames, steps, updates, loss and milliseconds of a frame; laps, last and best lap of the player, then of the network;
    /// of the player's car, the network's and the ghosts' place, heading, speed, wheel and whether it is on grass; the ends of the rays of whoever learns or is learned from.
    /// </summary>
    private static void See(double milliseconds)
    {
        var race = _live.Race;
        var at = 0;
        Write([(int)race.Phase, race.Frames, race.Steps, race.Updates, race.Loss, milliseconds]);
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

        void WriteCar(Car car) => Write([car.Place.X, car.Place.Y, car.Heading.X, car.Heading.Y, car.Speed, car.Wheel, car.IsOnGrass ? 1 : 0]);

        void Write(ReadOnlySpan<double> values)
        {
            values.CopyTo(Seen.AsSpan(at));
            at += values.Length;
        }
    }
}
