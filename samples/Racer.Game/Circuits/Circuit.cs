namespace Racer.Circuits;

/// <summary>
/// A closed track: a centre line with grass beyond its edges. Only + − · / and square roots make it, so that it is the same to the last bit on every machine.
/// </summary>
public sealed class Circuit
{
    /// <summary>From the centre line to either edge, in metres.</summary>
    public const double HalfWidth = 4.5;

    /// <summary>Width of the world in metres.</summary>
    public const int Width = 104;

    /// <summary>Height of the world in metres.</summary>
    public const int Height = 66;

    private const int PiecesOfCurve = 12;

    // Where the centre line passes, in the direction of driving; a lap begins at the first.
    private static readonly Point[] Passes =
    [
        new(42, 9), new(64, 9), new(84, 12), new(94, 23), new(86, 34), new(70, 33), new(60, 25), new(47, 26), new(42, 36),
        new(52, 43), new(70, 47), new(76, 55), new(64, 59), new(38, 57), new(18, 56), new(9, 47), new(14, 38), new(24, 35), new(28, 29), new(21, 24), new(12, 21), new(13, 14), new(22, 11),
    ];

    private readonly Point[] _centre = Curve();
    private readonly double[] _starts;

    /// <summary>Measures the centre line.</summary>
    public Circuit()
    {
        _starts = new double[_centre.Length];
        for (var i = 0; i < _centre.Length; i++)
        {
            _starts[i] = Length;
            Length += (Next(i) - _centre[i]).Length;
        }

        Edges = new EdgeDistances(this);
    }

    /// <summary>Metres of a lap along the centre line.</summary>
    public double Length { get; }

    /// <summary>How far every place is from the edge.</summary>
    public EdgeDistances Edges { get; }

    /// <summary>The points of the centre line; after the last comes the first.</summary>
    public ReadOnlySpan<Point> Centre => _centre;

    /// <summary>The point after one.</summary>
    /// <param name="piece">The number of a piece of the centre line, which begins at the point of that number.</param>
    public Point Next(int piece) => _centre[piece + 1 < _centre.Length ? piece + 1 : 0];

    /// <summary>The direction of a piece, of length 1.</summary>
    public Point Direction(int piece) => (Next(piece) - _centre[piece]).Normalized();

    /// <summary>Metres from the start to a place at a piece, along the centre line.</summary>
    public double Along(int piece, Point place) => _starts[piece] + (Share(piece, place) * (Next(piece) - _centre[piece]).Length);

    /// <summary>The square of the distance from a piece, in square metres.</summary>
    public double SquaredDistance(int piece, Point place)
    {
        var difference = place - (_centre[piece] + ((Next(piece) - _centre[piece]) * Share(piece, place)));
        return difference.Dot(difference);
    }

    /// <summary>The piece that is next to a place, among those near one: a car cannot jump to another part of the track.</summary>
    /// <param name="piece">Where it was.</param>
    /// <param name="place">Where it is.</param>
    public int Follow(int piece, Point place)
    {
        const int Reach = 5;
        var (best, distance) = (piece, double.PositiveInfinity);
        for (var offset = -Reach; offset <= Reach; offset++)
        {
            var candidate = (piece + offset + _centre.Length) % _centre.Length;
            var squared = SquaredDistance(candidate, place);
            (best, distance) = squared < distance ? (candidate, squared) : (best, distance);
        }

        return best;
    }

    // How far along a piece the nearest point is, from 0 to 1.
    private double Share(int piece, Point place)
    {
        var (start, way) = (_centre[piece], Next(piece) - _centre[piece]);
        return Math.Clamp((place - start).Dot(way) / way.Dot(way), 0, 1);
    }

    // A Catmull-Rom spline through the passes (Catmull and Rom, 1974).
    private static Point[] Curve()
    {
        var centre = new Point[Passes.Length * PiecesOfCurve];
        for (var i = 0; i < centre.Length; i++)
        {
            var (pass, t) = (i / PiecesOfCurve, i % PiecesOfCurve / (double)PiecesOfCurve);
            var (before, from, to, after) = (Pass(pass - 1), Pass(pass), Pass(pass + 1), Pass(pass + 2));
            centre[i] = ((from * 2) + ((to - before) * t) + (((before * 2) - (from * 5) + (to * 4) - after) * (t * t)) + (((from * 3) - before - (to * 3) + after) * (t * t * t))) * 0.5;
        }

        return centre;
    }

    private static Point Pass(int i) => Passes[(i + Passes.Length) % Passes.Length];
}
