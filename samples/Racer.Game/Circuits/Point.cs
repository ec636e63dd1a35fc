namespace Racer.Circuits;

/// <summary>A place or a direction on the ground.</summary>
/// <param name="X">Metres to the right.</param>
/// <param name="Y">Metres down, as on a screen.</param>
public readonly record struct Point(double X, double Y)
{
    /// <summary>The distance from the origin in metres.</summary>
    public double Length => Math.Sqrt(Dot(this));

    /// <summary>Adds.</summary>
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    /// <summary>Subtracts.</summary>
    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    /// <summary>Scales.</summary>
    public static Point operator *(Point a, double factor) => new(a.X * factor, a.Y * factor);

    /// <summary>The scalar product.</summary>
    public double Dot(Point other) => (X * other.X) + (Y * other.Y);

    /// <summary>The third component of the cross product: above 0 where the other one points to the right of this one, as seen on a screen.</summary>
    public double Cross(Point other) => (X * other.Y) - (Y * other.X);

    /// <summary>Turns by the angle of a direction of length 1.</summary>
    public Point Turned(Point direction) => new((X * direction.X) - (Y * direction.Y), (X * direction.Y) + (Y * direction.X));

    /// <summary>The same direction with length 1.</summary>
    public Point Normalized() => this * (1 / Length);
}
