namespace Racer.Circuits;

/// <summary>A straight piece of the centre line. All that does not depend on a car is worked out once: interpreters, as in a browser, take their time over every division.</summary>
internal sealed class Piece
{
    private readonly double _x;
    private readonly double _y;
    private readonly double _wayX;
    private readonly double _wayY;
    private readonly double _inverse;
    private readonly double _start;

    /// <param name="from">Its first point.</param>
    /// <param name="to">Its last point.</param>
    /// <param name="start">Metres from the start of the track to the first point.</param>
    public Piece(Point from, Point to, double start)
    {
        var way = to - from;
        (_x, _y, _wayX, _wayY, _inverse, _start) = (from.X, from.Y, way.X, way.Y, 1 / way.Dot(way), start);
        (Length, Direction) = (way.Length, way.Normalized());
    }

    /// <summary>Metres.</summary>
    public double Length { get; }

    /// <summary>Where it leads: a direction of length 1.</summary>
    public Point Direction { get; }

    /// <summary>The square of a place's distance.</summary>
    public double SquaredDistance(Point place)
    {
        var (x, y) = (place.X - _x, place.Y - _y);
        var share = Share(x, y);
        x -= _wayX * share;
        y -= _wayY * share;
        return (x * x) + (y * y);
    }

    /// <summary>Metres from the start of the track to the point that is nearest to a place.</summary>
    public double Along(Point place) => _start + (Share(place.X - _x, place.Y - _y) * Length);

    // How far along it the nearest point is, from 0 to 1.
    private double Share(double x, double y)
    {
        var share = ((x * _wayX) + (y * _wayY)) * _inverse;
        return share < 0 ? 0 : share > 1 ? 1 : share;
    }
}
