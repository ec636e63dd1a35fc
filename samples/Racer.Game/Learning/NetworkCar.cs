using Racer.Circuits;
using Racer.Driving;
using Racer.Networks;

namespace Racer.Learning;

/// <summary>A car that a network drives: every third frame it takes the most probable action.</summary>
internal sealed class NetworkCar
{
    private readonly Circuit _circuit;
    private int _frame;
    private int _action;

    /// <summary>A car at the start, with a network of its own.</summary>
    public NetworkCar(Circuit circuit)
    {
        (_circuit, Car, Clock) = (circuit, new Car(circuit), new LapClock(circuit.Length));
    }

    /// <summary>The car.</summary>
    public Car Car { get; }

    /// <summary>Its laps.</summary>
    public LapClock Clock { get; }

    /// <summary>Who drives.</summary>
    public DriverNet Driver { get; } = new(seed: 0);

    /// <summary>A frame. A car that comes no further is put back on the track.</summary>
    public void Step()
    {
        if (_frame++ % Practice.FramesOfDecision == 0)
        {
            Span<float> observation = stackalloc float[Sensors.Count];
            Sensors.Observe(_circuit, Car, observation);
            _action = Driver.Classify(observation);
        }

        Car.Step(_action);
        Clock.Note(Car);
        if (Car.IsStuck || Car.IsGone)
            Car.Rescue();
    }

    /// <summary>Goes on where another car is, and counts from there.</summary>
    public void Join(Car other)
    {
        Car.Join(other);
        Clock.Reset();
        _frame = 0;
    }

    /// <summary>Goes on where another one is, and decides in the same frames.</summary>
    public void JoinNow(NetworkCar other)
    {
        Join(other.Car);
        (_frame, _action) = (other._frame, other._action);
    }

    /// <summary>Begins at the start, from rest.</summary>
    public void Begin()
    {
        Car.Put(0, 0, 0);
        Clock.Reset();
        _frame = 0;
    }
}
