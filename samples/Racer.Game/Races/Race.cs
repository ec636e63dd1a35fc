using NetGen.Weights;
using Racer.Circuits;
using Racer.Driving;
using Racer.Learning;
using Racer.Networks;

namespace Racer.Races;

/// <summary>
/// A race, a sixtieth of a second at a time: the player drives for twenty seconds and is imitated; then the network drives alone, gets better by trying, and its earlier
/// selves drive along. The same seed, keys and numbers of learning steps give the same race to the last bit. Nothing allocates after the constructor.
/// </summary>
public sealed class Race
{
    /// <summary>Frames that the player drives.</summary>
    public const int FramesOfPlayer = 20 * Car.FramesPerSecond;

    /// <summary>Steps of learning that a frame does, unless it has no time left.</summary>
    public const int StepsOfFrame = 4;

    /// <summary>How many earlier selves there are: the imitation, the driver before the last, and the last.</summary>
    public const int Ghosts = 3;

    private readonly Demonstrator _demonstrator;
    private readonly Imitation _imitation;
    private readonly Coach _coach;
    private readonly NetworkCars _cars;

    /// <summary>Prepares a race.</summary>
    /// <param name="seed">Decides the first weights and what is tried.</param>
    public Race(int seed)
    {
        (Player, PlayerClock, _demonstrator) = (new Car(Circuit), new LapClock(Circuit.Length), new Demonstrator(Circuit));
        _imitation = new Imitation(seed, FramesOfPlayer / Practice.FramesOfDecision);
        _coach = new Coach(Circuit, unchecked(seed + 1));
        _cars = new NetworkCars(Circuit);
    }

    /// <summary>The track.</summary>
    public Circuit Circuit { get; } = Circuit.Standard;

    /// <summary>What the race is at.</summary>
    public Phase Phase { get; private set; }

    /// <summary>Frames since the first key.</summary>
    public int Frames { get; private set; }

    /// <summary>The player's car.</summary>
    public Car Player { get; }

    /// <summary>The player's laps.</summary>
    public LapClock PlayerClock { get; }

    /// <summary>The network's car.</summary>
    public Car Network => _cars.Network.Car;

    /// <summary>The network's laps, from where it took the wheel.</summary>
    public LapClock NetworkClock => _cars.Network.Clock;

    /// <summary>The loss of what is learned now: the imitation's cross-entropy, then the critic's half squared error; NaN before the first step.</summary>
    public double Loss => Phase == Phase.Improving ? _coach.Learner.Loss : _imitation.Loss;

    /// <summary>How often the network has learned from a round of tries.</summary>
    public int Updates => _coach.Learner.Updates;

    /// <summary>Whether all numbers are finite; if not, nothing more is learned.</summary>
    public bool IsFinite => _coach.Learner.IsFinite;

    /// <summary>Steps of learning altogether.</summary>
    public int Steps { get; private set; }

    /// <summary>The weights of the network that drives, to be saved.</summary>
    public IWeightMemory Weights => Driver;

    /// <summary>The network that drives.</summary>
    internal DriverNet Driver => _cars.Network.Driver;

    /// <summary>The car of an earlier self.</summary>
    /// <param name="ghost">0 for the imitation, 1 for the driver before the last, 2 for the last.</param>
    public Car Ghost(int ghost) => _cars.Ghosts[ghost].Car;

    /// <summary>A frame of driving.</summary>
    /// <param name="keys">What is held down.</param>
    public void Drive(Keys keys)
    {
        if (Phase == Phase.Waiting && keys == Keys.None)
            return;

        if (Phase == Phase.Waiting)
            Phase = Phase.Imitating;
        var action = Actions.Of((keys & Keys.Demonstrate) != 0 ? _demonstrator.Drive(Player) : keys);
        if (Phase == Phase.Imitating && Frames % Practice.FramesOfDecision == 0)
            Watch(action);
        Player.Step(action);
        if (Player is { IsGone: true } or { IsOnGrass: true, IsStuck: true })
            Player.Rescue();
        PlayerClock.Note(Player);
        if (Phase == Phase.Improving)
            _cars.Step();
        Frames++;
        if (Frames == FramesOfPlayer)
            HandOver();
    }

    /// <summary>A step of learning.</summary>
    /// <returns>Whether there was one to do: not before the player has driven for a second or so.</returns>
    public bool Learn()
    {
        if (Phase == Phase.Improving)
        {
            if (_coach.Step())
                _cars.Take(_coach.Found);
        }
        else if (_imitation.CanLearn)
        {
            _imitation.Step();
        }
        else
        {
            return false;
        }

        Steps++;
        return true;
    }

    /// <summary>How many frames the network needs for a lap with a flying start, alone on the track and as it drives now; one more for each on grass. Allocates.</summary>
    /// <returns>The frames; <see cref="int.MaxValue"/> where it does not drive two laps by itself.</returns>
    public int TimeLap() => TimeTrial.Run(Circuit, Driver);

    /// <summary>Bits of the race as sixteen hexadecimal digits: places, speeds and weights. Whatever else there is shows in them some frames later. Allocates.</summary>
    public string Fingerprint()
    {
        var print = default(WeightFingerprint);
        foreach (var car in new[] { Player, Network, Ghost(0), Ghost(1), Ghost(2) })
        {
            print.Add([car.Place.X, car.Place.Y, car.Speed]);
        }

        Span<float> weights = stackalloc float[DriverNet.ParameterCount];
        _imitation.Network.GetParameters(weights);
        print.Add(weights);
        foreach (var driver in new[] { _coach.Learner.Driver, _coach.Average, Driver })
        {
            driver.GetParameters(weights);
            print.Add(weights);
        }

        return print.ToString();
    }

    /// <summary>The weights of an earlier self.</summary>
    internal DriverNet GhostDriver(int ghost) => _cars.Ghosts[ghost].Driver;

    private void Watch(int action)
    {
        Span<float> observation = stackalloc float[Sensors.Count];
        Sensors.Observe(Circuit, Player, observation);
        _imitation.Add(observation, action);
    }

    // The learner, the network's car and all ghosts begin with what was imitated, where the player is.
    private void HandOver()
    {
        Phase = Phase.Improving;
        Span<float> weights = stackalloc float[DriverNet.ParameterCount];
        _imitation.Network.GetParameters(weights);
        _coach.Begin(weights);
        _cars.Begin(weights, Player);
    }
}
