using Racer.Circuits;

namespace Racer.Driving;

/// <summary>Drives with the keys as a careful beginner does: along the middle, slowly through bends. For those who cannot or do not want to press keys, and for tests.</summary>
public sealed class Demonstrator(Circuit circuit)
{
    // It looks so many pieces of the centre line ahead, and thinks again after so many frames.
    private const int PiecesAhead = 9;
    private const int Reaction = 3;

    // Metres per second; from this sine of the angle to where it looks on, it is a bend.
    private const double StraightPace = 15;
    private const double BendPace = 11;
    private const double Bend = 0.3;

    private int _frame;
    private Keys _keys;

    /// <summary>What it holds down in this frame.</summary>
    public Keys Drive(Car car)
    {
        if (_frame++ % Reaction == 0)
            _keys = Decide(car);
        return _keys;
    }

    private Keys Decide(Car car)
    {
        const double Straight = 0.1;
        var aim = circuit.Centre[(car.Piece + PiecesAhead) % circuit.Centre.Length] - car.Place;
        var side = car.Heading.Cross(aim.Normalized());
        var wheel = side - (0.2 * car.Wheel);
        var pace = Math.Abs(side) > Bend ? BendPace : StraightPace;
        return (wheel > Straight ? Keys.Right : wheel < -Straight ? Keys.Left : Keys.None)
            | (car.Speed < pace ? Keys.Gas : car.Speed > pace + 1 ? Keys.Brake : Keys.None);
    }
}
