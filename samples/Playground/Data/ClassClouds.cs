using NetGen.Numerics;
using Shared;

namespace Playground.Data;

/// <summary>The four sets of two classes, by TensorFlow Playground's formulas (its dataset.ts), from this project's random numbers.</summary>
/// <param name="random">Where the points come from.</param>
/// <param name="noise">0 to 0.5.</param>
internal sealed class ClassClouds(RandomNumbers random, double noise)
{
    private const double Radius = 5;

    /// <summary>A disc of half the radius inside a ring; noise moves the place at which a point is judged, not the point.</summary>
    /// <param name="rows">How many points, half of them in the disc.</param>
    public IEnumerable<(double X, double Y, int Class)> Circle(int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            var radius = i < rows / 2 ? random.Between(0, Radius * 0.5) : random.Between(Radius * 0.7, Radius);
            var (sine, cosine) = Rotation.Of(random.Between(0, 2 * Math.PI));
            var (x, y) = (radius * sine, radius * cosine);
            var (judgedX, judgedY) = (x + Shift(), y + Shift());
            yield return (x, y, Math.Sqrt((judgedX * judgedX) + (judgedY * judgedY)) < Radius * 0.5 ? 1 : 0);
        }
    }

    /// <summary>Points of a square, by the sign of x·y, with a gap of 0.3 on both sides of the axes.</summary>
    /// <param name="rows">How many points.</param>
    public IEnumerable<(double X, double Y, int Class)> Xor(int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            var (x, y) = (Apart(random.Between(-Radius, Radius)), Apart(random.Between(-Radius, Radius)));
            yield return (x, y, (x + Shift()) * (y + Shift()) >= 0 ? 1 : 0);
        }
    }

    /// <summary>Normal clouds around (2, 2) and (−2, −2), whose variance grows from 0.5 to 4 with the noise.</summary>
    /// <param name="rows">How many points, half of them in each cloud.</param>
    public IEnumerable<(double X, double Y, int Class)> Gauss(int rows)
    {
        var deviation = Math.Sqrt(0.5 + (noise * 7));
        for (var i = 0; i < rows; i++)
        {
            var (isFirst, centre) = i < rows / 2 ? (1, 2) : (0, -2);
            yield return (centre + (deviation * Normal()), centre + (deviation * Normal()), isFirst);
        }
    }

    /// <summary>Two arms of 1.75 turns.</summary>
    /// <param name="rows">How many points, half of them on each arm.</param>
    public IEnumerable<(double X, double Y, int Class)> Spiral(int rows)
    {
        var arm = rows / 2;
        for (var i = 0; i < 2 * arm; i++)
        {
            var share = (double)(i % arm) / arm;
            var (sine, cosine) = Rotation.Of((1.75 * share * 2 * Math.PI) + (i < arm ? 0 : Math.PI));
            yield return (
                (Radius * share * sine) + (random.Between(-1, 1) * noise),
                (Radius * share * cosine) + (random.Between(-1, 1) * noise),
                i < arm ? 1 : 0);
        }
    }

    private static double Apart(double x) => x + (x > 0 ? 0.3 : -0.3);

    private double Shift() => random.Between(-Radius, Radius) * noise;

    /// <summary>Marsaglia's polar method (1964).</summary>
    private double Normal()
    {
        while (true)
        {
            var (u, v) = (random.Between(-1, 1), random.Between(-1, 1));
            var s = (u * u) + (v * v);
            if (s is > 0 and < 1)
            {
                return u * Math.Sqrt(-2 * PortableMath.Log(s) / s);
            }
        }
    }
}
