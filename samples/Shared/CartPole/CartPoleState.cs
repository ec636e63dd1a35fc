namespace Shared;

/// <summary>
/// A pole that stands on a cart, which a force pushes along a rail. The equations are those of Barto, Sutton and Anderson (1983, "Neuronlike adaptive elements that can
/// solve difficult learning control problems"), without friction; constants and integrator are those of CartPole-v1 of Gymnasium.
/// </summary>
/// <param name="Position">Of the cart, in m from the middle of the rail, to the right.</param>
/// <param name="Velocity">Of the cart, in m/s.</param>
/// <param name="Angle">Of the pole, in radians from upright, clockwise.</param>
/// <param name="AngularVelocity">Of the pole, in radians/s.</param>
internal readonly record struct CartPoleState(double Position, double Velocity, double Angle, double AngularVelocity)
{
    /// <summary>Farthest position that is not yet lost, in m.</summary>
    public const double PositionLimit = 2.4;

    /// <summary>Largest angle that is not yet lost: 12 degrees, in radians.</summary>
    public const double AngleLimit = 12 * 2 * Math.PI / 360;

    /// <summary>Seconds of a step.</summary>
    public const double TimeStep = 0.02;

    /// <summary>The push of an action, to the right or to the left, in N.</summary>
    public const double Force = 10;

    private const double Gravity = 9.8; // m/s²
    private const double CartMass = 1; // kg
    private const double PoleMass = 0.1; // kg
    private const double HalfLength = 0.5; // m, from the pole's foot to its centre of mass
    private const double TotalMass = CartMass + PoleMass;

    /// <summary>Whether the pole has fallen or the cart has left the rail, which ends the episode.</summary>
    public bool IsLost => Position is < -PositionLimit or > PositionLimit || Angle is < -AngleLimit or > AngleLimit;

    /// <summary>The state a time step later: Euler's method, with positions moved by the old velocities.</summary>
    /// <param name="force">The push on the cart, in N, to the right.</param>
    public CartPoleState After(double force)
    {
        var (sine, cosine) = (Math.Sin(Angle), Math.Cos(Angle));
        var push = (force + (PoleMass * HalfLength * AngularVelocity * AngularVelocity * sine)) / TotalMass;
        var turn = ((Gravity * sine) - (cosine * push)) / (HalfLength * ((4.0 / 3.0) - (PoleMass * cosine * cosine / TotalMass)));
        var acceleration = push - (PoleMass * HalfLength * turn * cosine / TotalMass);
        return new CartPoleState(
            Position + (TimeStep * Velocity),
            Velocity + (TimeStep * acceleration),
            Angle + (TimeStep * AngularVelocity),
            AngularVelocity + (TimeStep * turn));
    }
}
