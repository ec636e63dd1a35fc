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
    private readonly Piece[] _pieces;

    /// <summary>The one that all races are driven on. It takes a while to make, and does not change.</summary>
    public static Circuit Standard { get; } = new();

    /// <summary>Measures the centre line.</summary>
    public Circuit()
    {
        _pieces = new Piece[_centre.Length];
        for (var i = 0; i < _centre.Length; i++)
        {
            _pieces[i] = new Piece(_centre[i], _centre[(i + 1) % _centre.Length], Length);
            Length += _pieces[i].Length;
        }

        Edges = new EdgeDistances(this);
    }

    /// <summary>Metres of a lap along the centre line.</summary>
    public double Length { get; }

    /// <summary>How far every place is from the edge.</summary>
    public EdgeDistances Edges { get; }

    /// <summary>The points of the centre line; after the last comes the first.</summary>
    public ReadOnlySpan<Point> Centre => _centre;

    /// <summary>The direction of a piece, of length 1.</summary>
    /// <param name="piece">The number of a piece of the centre line, which begins at the point of that number.</param>
    public Point Direction(int piece) => _pieces[piece].Direction;

    /// <summary>Metres from the start to a place at a piece, along the centre line.</summary>
    public double Along(int piece, Point place) => _pieces[piece].Along(place);

    /// <summary>The square of the distance from a piece, in square metres.</summary>
    public double SquaredDistance(int piece, Point place) => _pieces[piece].SquaredDistance(place);

    /// <summary>The piece next to a place, found by going along the line as long as it comes nearer: a car cannot jump to another part of the track.</summary>
    /// <param name="piece">Where it was.</param>
    /// <param name="place">Where it is.</param>
    public int Follow(int piece, Point place)
    {
        var distance = _pieces[piece].SquaredDistance(place);
        var ahead = Walk(piece, 1, place, ref distance);
        return ahead != piece ? ahead : Walk(piece, -1, place, ref distance);
    }

    private int Walk(int piece, int way, Point place, ref double distance)
    {
        while (true)
        {
            var next = piece + way;
            next = next < 0 ? _pieces.Length - 1 : next == _pieces.Length ? 0 : next;
            var other = _pieces[next].SquaredDistance(place);
            if (other >= distance)
                return piece;

            (piece, distance) = (next, other);
        }
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
