using Racer.Circuits;

namespace Racer.Driving;

/// <summary>
/// A car on a circuit, a sixtieth of a second at a time. It turns as its wheel says as long as the tyres hold: the faster it is, the wider. Only + − · / and square roots
/// move it, so that it goes the same way on every machine; a turn by the angle a is written with t = tan(a/2), of which sine and cosine are fractions.
/// </summary>
public sealed class Car
{
    /// <summary>Frames in a second.</summary>
    public const int FramesPerSecond = 60;

    private const double Frame = 1.0 / FramesPerSecond;

    // Metres per second squared; drag per metre. Gas, drag and rolling are equal at 28.6 m/s.
    private const double Acceleration = 11;
    private const double Braking = 16;
    private const double Rolling = 1;
    private const double Drag = 0.0122;
    private const double Grip = 26;

    // Grass takes so much speed, and more the faster the car is: the engine still reaches 6 m/s, so that a car can drive off it.
    private const double Grass = 4;
    private const double GrassDrag = 0.8;

    // The smallest circle, in metres.
    private const double Radius = 5;

    // The wheel goes from the middle to its end in a sixth of a second.
    private const double WheelSpeed = 6;

    private const int Patience = 2 * FramesPerSecond;

    private readonly Circuit _circuit;
    private double _along;
    private double _furthest;
    private int _idle;

    /// <summary>A car that waits at the start.</summary>
    public Car(Circuit circuit)
    {
        _circuit = circuit;
        Put(0, 0, 0);
    }

    /// <summary>Where it is.</summary>
    public Point Place { get; private set; }

    /// <summary>Where it looks: a direction of length 1.</summary>
    public Point Heading { get; private set; }

    /// <summary>Metres per second.</summary>
    public double Speed { get; private set; }

    /// <summary>The wheel, from −1, all to the left, to 1.</summary>
    public double Wheel { get; private set; }

    /// <summary>The piece of the centre line that it is at.</summary>
    public int Piece { get; private set; }

    /// <summary>Metres along the centre line since it was put on the track; driving backwards is subtracted.</summary>
    public double Travelled { get; private set; }

    /// <summary>Whether it is beyond the edge.</summary>
    public bool IsOnGrass { get; private set; }

    /// <summary>Whether it has come no metre further than ever for two seconds.</summary>
    public bool IsStuck => _idle >= Patience;

    /// <summary>Whether it has left the world, of which nothing is seen beyond the edge.</summary>
    public bool IsGone => Place.X < 0 || Place.Y < 0 || Place.X > Circuit.Width || Place.Y > Circuit.Height;

    /// <summary>How often it had to be put back since it was put on the track.</summary>
    public int Rescues { get; private set; }

    /// <summary>Puts it on the track, looking ahead.</summary>
    /// <param name="piece">At which piece of the centre line.</param>
    /// <param name="aside">Metres to the right of the centre line.</param>
    /// <param name="speed">Metres per second.</param>
    public void Put(int piece, double aside, double speed)
    {
        var direction = _circuit.Direction(piece);
        (Piece, Heading, Speed, Wheel) = (piece, direction, speed, 0);
        (Travelled, _furthest, _idle, Rescues) = (0, 0, 0, 0);
        Place = _circuit.Centre[piece] + (new Point(-direction.Y, direction.X) * aside);
        (_along, IsOnGrass) = (_circuit.Along(piece, Place), false);
    }

    /// <summary>Puts it where another one is, as fast and with the same wheel.</summary>
    public void Join(Car other)
    {
        (Place, Heading, Speed, Wheel, Piece) = (other.Place, other.Heading, other.Speed, other.Wheel, other.Piece);
        (IsOnGrass, _along) = (other.IsOnGrass, other._along);
        (Travelled, _furthest, _idle, Rescues) = (0, 0, 0, 0);
    }

    /// <summary>A frame.</summary>
    /// <param name="action">One of the <see cref="Actions"/>.</param>
    public void Step(int action)
    {
        Wheel += Math.Clamp(Actions.Steering(action) - Wheel, -WheelSpeed * Frame, WheelSpeed * Frame);
        var turn = Wheel * Math.Min(Speed / Radius, Speed > 0 ? Grip / Speed : 0);
        var (t, old) = (turn * Frame / 2, Heading);
        Heading = old.Turned(new Point((1 - (t * t)) / (1 + (t * t)), 2 * t / (1 + (t * t)))).Normalized();
        Speed = Math.Max(0, Speed + ((Push(Actions.Pedal(action)) - Resistance(turn)) * Frame));
        Place += (old + Heading) * (Speed * Frame / 2);
        Measure();
    }

    /// <summary>Puts it back on the centre line, with a push. What it has travelled goes with it.</summary>
    public void Rescue()
    {
        const double WithPush = 6;
        var (travelled, along, rescues) = (Travelled, _along, Rescues);
        Put(Piece, 0, WithPush);
        Travelled = travelled + Wrapped(_along - along);
        (_furthest, Rescues) = (Travelled, rescues + 1);
    }

    private static double Push(int pedal) => pedal > 0 ? Acceleration : pedal < 0 ? -Braking : 0;

    // Air, rolling, tyres in a bend, and grass.
    private double Resistance(double turn)
    {
        const double Scrub = 0.06;
        var resistance = (Drag * Speed * Speed) + (Speed > 0 ? Rolling : 0) + (Scrub * Math.Abs(turn) * Speed);
        return IsOnGrass ? resistance + (Speed > 0 ? Grass : 0) + (GrassDrag * Speed) : resistance;
    }

    private void Measure()
    {
        Piece = _circuit.Follow(Piece, Place);
        var along = _circuit.Along(Piece, Place);
        (_along, Travelled) = (along, Travelled + Wrapped(along - _along));
        IsOnGrass = _circuit.Edges.At(Place) < 0;
        if (Travelled > _furthest + 1)
            (_furthest, _idle) = (Travelled, 0);
        else
            _idle++;
    }

    // A way along the track, where the start may lie between.
    private double Wrapped(double way) => way < -_circuit.Length / 2 ? way + _circuit.Length : way > _circuit.Length / 2 ? way - _circuit.Length : way;
}
