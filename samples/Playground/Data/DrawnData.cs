using Shared;

namespace Playground.Data;

/// <summary>Draws a set by its kind: 500 rows of classes, or 1,200 of values, as TensorFlow Playground has them.</summary>
internal static class DrawnData
{
    private const int ClassRows = 500;
    private const int ValueRows = 1200;

    private static readonly string[] TwoClasses = ["0", "1"];

    /// <summary>Draws the rows and puts them in a random order.</summary>
    /// <param name="kind">Which set.</param>
    /// <param name="noise">0 to 0.5.</param>
    /// <param name="seed">The same seed gives the same bits on every machine.</param>
    public static Dataset Draw(DatasetKind kind, double noise, int seed)
    {
        var random = new RandomNumbers(seed);
        var (clouds, surfaces) = (new ClassClouds(random, noise), new ValueSurfaces(random, noise));
        var data = kind switch
        {
            DatasetKind.Circle => Of(clouds.Circle(ClassRows)),
            DatasetKind.Xor => Of(clouds.Xor(ClassRows)),
            DatasetKind.Gauss => Of(clouds.Gauss(ClassRows)),
            DatasetKind.Spiral => Of(clouds.Spiral(ClassRows)),
            DatasetKind.Plane => Of(surfaces.Plane(ValueRows)),
            DatasetKind.RegressionGauss => Of(surfaces.Gauss(ValueRows)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "expected a kind of data"),
        };
        return data.Shuffled(unchecked(seed + 1)) with { Name = kind.ToString() };
    }

    private static Dataset Of(IEnumerable<(double X, double Y, int Class)> points) =>
        Of(points.Select(point => (point.X, point.Y, (double)point.Class)), TwoClasses);

    private static Dataset Of(IEnumerable<(double X, double Y, double Value)> points) => Of(points, []);

    private static Dataset Of(IEnumerable<(double X, double Y, double Answer)> points, string[] classNames)
    {
        var rows = points.ToArray();
        return new Dataset(
            "",
            2,
            [.. rows.SelectMany(row => new[] { (float)row.X, (float)row.Y })],
            [.. rows.Select(row => (float)row.Answer)],
            classNames);
    }
}
