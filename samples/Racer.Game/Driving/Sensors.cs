using Racer.Circuits;

namespace Racer.Driving;

/// <summary>What a network knows of its car: how far the edge is in seven directions, the speed and the wheel.</summary>
public static class Sensors
{
    /// <summary>Values of an observation.</summary>
    public const int Count = 9;

    /// <summary>How many of them are distances.</summary>
    public const int Rays = 7;

    // How far they reach, and the distance that counts as a half: near edges are told apart best.
    private const double Range = 60;
    private const double Half = 12;
    private const double TopSpeed = 30;

    // Cosine and sine of 80, 45 and 20 degrees to the left, ahead, and the same to the right.
    private static readonly Point[] Directions =
    [
        new(0.17364817766693041, -0.98480775301220802), new(0.70710678118654757, -0.70710678118654757), new(0.93969262078590843, -0.34202014332566871), new(1, 0),
        new(0.93969262078590843, 0.34202014332566871), new(0.70710678118654757, 0.70710678118654757), new(0.17364817766693041, 0.98480775301220802),
    ];

    /// <summary>Metres to the edge along a ray.</summary>
    /// <param name="circuit">The track.</param>
    /// <param name="car">The car.</param>
    /// <param name="ray">0, to the left, to 6, to the right.</param>
    public static double Distance(Circuit circuit, Car car, int ray) => circuit.Edges.InDirection(car.Place, car.Heading.Turned(Directions[ray]), Range);

    /// <summary>Where a ray ends.</summary>
    public static Point End(Circuit circuit, Car car, int ray) => car.Place + (car.Heading.Turned(Directions[ray]) * Distance(circuit, car, ray));

    /// <summary>Looks around.</summary>
    /// <param name="circuit">The track.</param>
    /// <param name="car">The car.</param>
    /// <param name="observation">Overwritten: <see cref="Count"/> values, the distances from 0 to 1, the speed from 0 to 1 and the wheel from −1 to 1.</param>
    public static void Observe(Circuit circuit, Car car, Span<float> observation)
    {
        for (var ray = 0; ray < Rays; ray++)
        {
            var distance = Distance(circuit, car, ray);
            observation[ray] = (float)(distance / (distance + Half));
        }

        observation[Rays] = (float)(car.Speed / TopSpeed);
        observation[Rays + 1] = (float)car.Wheel;
    }
}
