namespace Racer.Circuits;

/// <summary>
/// The distance to the nearest edge of the track over the whole world, once computed on a grid and then read between its nodes: what cars feel for the edges with.
/// </summary>
public sealed class EdgeDistances
{
    private const int NodesOfMetre = 2;
    private const int Columns = (Circuit.Width * NodesOfMetre) + 1;
    private const int Rows = (Circuit.Height * NodesOfMetre) + 1;

    // A ray ends where less of the track is left than this, in metres.
    private const double Touch = 0.05;

    private readonly float[] _nodes = new float[Columns * Rows];

    /// <summary>Computes the nodes.</summary>
    internal EdgeDistances(Circuit circuit)
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var (node, least) = (new Point(column / (double)NodesOfMetre, row / (double)NodesOfMetre), double.PositiveInfinity);
                for (var piece = 0; piece < circuit.Centre.Length; piece++)
                    least = Math.Min(least, circuit.SquaredDistance(piece, node));
                _nodes[(row * Columns) + column] = (float)(Circuit.HalfWidth - Math.Sqrt(least));
            }
        }
    }

    /// <summary>Metres to the nearest edge: above 0 on the track, below on the grass.</summary>
    public double At(Point place) => At(place.X, place.Y);

    /// <summary>Metres from a place to the edge in a direction. Each pace is as long as the distance to the nearest edge, so that none is missed (sphere tracing: Hart, 1996);
    /// between nodes the distance is off by up to a quarter of a metre, less than any strip of grass is wide.</summary>
    /// <param name="from">The place.</param>
    /// <param name="direction">The direction, of length 1.</param>
    /// <param name="range">How far is looked, in metres.</param>
    public double InDirection(Point from, Point direction, double range)
    {
        var (x, y, alongX, alongY, distance) = (from.X, from.Y, direction.X, direction.Y, 0.0);
        while (true)
        {
            var pace = At(x + (alongX * distance), y + (alongY * distance));
            if (pace < Touch)
                return distance;
            distance += pace;
            if (distance >= range)
                return range;
        }
    }

    private double At(double metresX, double metresY)
    {
        const double LastColumn = Columns - 1.001;
        const double LastRow = Rows - 1.001;
        var (x, y) = (metresX * NodesOfMetre, metresY * NodesOfMetre);
        x = x < 0 ? 0 : x > LastColumn ? LastColumn : x;
        y = y < 0 ? 0 : y > LastRow ? LastRow : y;
        var (column, row) = ((int)x, (int)y);
        var node = (row * Columns) + column;
        double aboveLeft = _nodes[node], belowLeft = _nodes[node + Columns];
        var right = x - column;
        var above = aboveLeft + ((_nodes[node + 1] - aboveLeft) * right);
        var below = belowLeft + ((_nodes[node + Columns + 1] - belowLeft) * right);
        return above + ((below - above) * (y - row));
    }
}
