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
    public double At(Point place)
    {
        var x = Math.Clamp(place.X * NodesOfMetre, 0, Columns - 1.001);
        var y = Math.Clamp(place.Y * NodesOfMetre, 0, Rows - 1.001);
        var (column, row) = ((int)x, (int)y);
        var (right, down, node) = (x - column, y - row, (row * Columns) + column);
        var above = _nodes[node] + ((_nodes[node + 1] - _nodes[node]) * right);
        var below = _nodes[node + Columns] + ((_nodes[node + Columns + 1] - _nodes[node + Columns]) * right);
        return above + ((below - above) * down);
    }

    /// <summary>Metres from a place to the edge in a direction. Each pace is as long as the distance to the nearest edge, so that none can be missed (sphere tracing: Hart, 1996).</summary>
    /// <param name="from">The place.</param>
    /// <param name="direction">The direction, of length 1.</param>
    /// <param name="range">How far is looked, in metres.</param>
    public double InDirection(Point from, Point direction, double range)
    {
        for (var distance = 0.0; ;)
        {
            var pace = At(from + (direction * distance));
            if (pace < Touch)
                return distance;
            distance += pace;
            if (distance >= range)
                return range;
        }
    }
}
