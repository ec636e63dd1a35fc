using Shared;

namespace Playground.Data;

/// <summary>The two sets of values over a square, by TensorFlow Playground's formulas (its dataset.ts), from this project's random numbers.</summary>
/// <param name="random">Where the points come from.</param>
/// <param name="noise">0 to 0.5; it moves the place at which a value is taken, not the point.</param>
internal sealed class ValueSurfaces(RandomNumbers random, double noise)
{
    private const double Radius = 6;

    private static readonly (double X, double Y, int Sign)[] Bumps =
    [
        (-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1),
        (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1),
    ];

    /// <summary>A plane, (x + y) / 10.</summary>
    /// <param name="rows">How many points.</param>
    public IEnumerable<(double X, double Y, double Value)> Plane(int rows) => Draw(rows, (x, y) => (x + y) / 10);

    /// <summary>Six cones of radius 2; where two overlap, the higher one.</summary>
    /// <param name="rows">How many points.</param>
    public IEnumerable<(double X, double Y, double Value)> Gauss(int rows) => Draw(rows, static (x, y) =>
    {
        var value = 0.0;
        foreach (var bump in Bumps)
        {
            var distance = Math.Sqrt(((x - bump.X) * (x - bump.X)) + ((y - bump.Y) * (y - bump.Y)));
            var height = bump.Sign * Math.Max(0, 1 - (distance / 2));
            value = Math.Abs(height) > Math.Abs(value) ? height : value;
        }

        return value;
    });

    private IEnumerable<(double X, double Y, double Value)> Draw(int rows, Func<double, double, double> surface)
    {
        for (var i = 0; i < rows; i++)
        {
            var (x, y) = (random.Between(-Radius, Radius), random.Between(-Radius, Radius));
            yield return (x, y, surface(x + (random.Between(-Radius, Radius) * noise), y + (random.Between(-Radius, Radius) * noise)));
        }
    }
}
