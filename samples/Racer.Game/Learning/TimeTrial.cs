using Racer.Circuits;
using Racer.Driving;
using Racer.Networks;

namespace Racer.Learning;

/// <summary>How long a network needs for a lap when it has the track for itself, found out in pieces that fit between two frames. Nothing allocates after the constructor.</summary>
internal sealed class TimeTrial(Circuit circuit)
{
    /// <summary>The time of a network that gets nowhere.</summary>
    public const int Never = int.MaxValue;

    private const int Limit = 60 * Car.FramesPerSecond;

    // A first lap begins from rest, which takes so much longer.
    private const int StandingStart = 5 * Car.FramesPerSecond;

    private readonly NetworkCar _car = new(circuit);
    private int _onGrass;

    /// <summary>Whether it is over, and waits for <see cref="Begin"/>.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The network that is timed.</summary>
    public DriverNet Driver => _car.Driver;

    /// <summary>Drives a whole trial.</summary>
    /// <returns>See <see cref="Step"/>.</returns>
    public static int Run(Circuit circuit, DriverNet driver)
    {
        var trial = new TimeTrial(circuit);
        trial.Begin(driver);
        int time;
        while (!trial.Step(Limit, Never, out time))
        {
        }

        return time;
    }

    /// <summary>Begins from rest.</summary>
    /// <param name="driver">Whose weights are timed, as they are now.</param>
    public void Begin(DriverNet driver)
    {
        Driver.CopyFrom(driver);
        _car.Begin();
        (_onGrass, HasEnded) = (0, false);
    }

    /// <summary>Drives on. The second lap counts, which has a flying start.</summary>
    /// <param name="frames">How many frames at most.</param>
    /// <param name="bound">A time in frames; a trial that has become longer is given up, with some seconds more for the first lap.</param>
    /// <param name="time">The frames of the lap, and one more for each on grass since the start; <see cref="Never"/> where the trial was given up, the car had to be put back, or a lap took a minute.</param>
    /// <returns>Whether the trial has ended.</returns>
    public bool Step(int frames, int bound, out int time)
    {
        var clock = _car.Clock;
        time = Never;
        for (; frames > 0 && !HasEnded; frames--)
        {
            _car.Step();
            _onGrass += _car.Car.IsOnGrass ? 1 : 0;
            HasEnded = clock.Laps == 2 || IsHopeless(bound);
        }

        if (HasEnded && clock.Laps == 2)
            time = clock.Last + _onGrass;
        return HasEnded;
    }

    private bool IsHopeless(int bound) =>
        _car.Car.Rescues > 0 || _car.Clock.Current >= Limit || (bound != Never && _car.Clock.Current + _onGrass >= bound + (_car.Clock.Laps == 0 ? StandingStart : 0));
}
