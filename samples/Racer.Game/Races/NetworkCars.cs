using Racer.Circuits;
using Racer.Driving;
using Racer.Learning;
using Racer.Networks;

namespace Racer.Races;

/// <summary>The network's car, and those of its earlier selves: what was imitated, and the two drivers before the one of now.</summary>
internal sealed class NetworkCars
{
    // So often the ghosts start beside the network's car, and it shows who is faster.
    private const int FramesOfStart = 10 * Car.FramesPerSecond;

    private readonly NetworkCar[] _ghosts;
    private int _frames;

    /// <summary>Cars that nobody drives yet.</summary>
    public NetworkCars(Circuit circuit)
    {
        Network = new NetworkCar(circuit);
        _ghosts = [.. Enumerable.Range(0, Race.Ghosts).Select(_ => new NetworkCar(circuit))];
    }

    /// <summary>The network of now.</summary>
    public NetworkCar Network { get; }

    /// <summary>The earlier selves: the imitation, the driver before the last, the last.</summary>
    public ReadOnlySpan<NetworkCar> Ghosts => _ghosts;

    /// <summary>All go on where a car is, with the same weights.</summary>
    public void Begin(ReadOnlySpan<float> weights, Car from)
    {
        Network.Driver.SetParameters(weights);
        Network.Join(from);
        foreach (var ghost in _ghosts)
        {
            ghost.Driver.SetParameters(weights);
            ghost.Join(from);
        }
    }

    /// <summary>A faster driver takes the wheel, and the one of now becomes a ghost.</summary>
    public void Take(DriverNet driver)
    {
        _ghosts[1].Driver.CopyFrom(_ghosts[2].Driver);
        _ghosts[2].Driver.CopyFrom(Network.Driver);
        Network.Driver.CopyFrom(driver);
    }

    /// <summary>A frame of all.</summary>
    public void Step()
    {
        Network.Step();
        foreach (var ghost in _ghosts)
        {
            if (_frames % FramesOfStart == FramesOfStart - 1)
                ghost.JoinNow(Network);
            else
                ghost.Step();
        }

        _frames++;
    }
}
