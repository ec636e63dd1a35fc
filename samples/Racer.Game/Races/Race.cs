using Racer.Circuits;
using Racer.Driving;
using Racer.Learning;
using NetGen.Weights;
using Racer.Networks;
using Shared;

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

    /// <summary>How many earlier selves there are: the imitation, and those of twenty and of ten seconds ago.</summary>
    public const int Ghosts = 3;

    private const int FramesOfGhost = 10 * Car.FramesPerSecond;

    // With every update the average goes this share of the way to the learner: what it tries by turns is evened out.
    private const float Following = 0.3f;

    // One step in so many goes into a trial of the average, two seconds of driving. What is learned can get worse before it gets better; what drives does not.
    private const int StepsOfTrial = 8;
    private const int FramesOfTrial = 2 * Car.FramesPerSecond;

    private readonly Demonstrator _demonstrator;
    private readonly Imitation _imitation;
    private readonly Learner _learner;
    private readonly DriverNet _average = new(seed: 0);
    private readonly TimeTrial _trial;
    private readonly NetworkCar _network;
    private readonly NetworkCar[] _ghosts;
    private readonly LapClock _playerClock;

    /// <summary>Prepares a race.</summary>
    /// <param name="seed">Decides the first weights and what is tried.</param>
    public Race(int seed)
    {
        Circuit = new Circuit();
        (Player, _playerClock) = (new Car(Circuit), new LapClock(Circuit.Length));
        _demonstrator = new Demonstrator(Circuit);
        _imitation = new Imitation(seed, FramesOfPlayer / Practice.FramesOfDecision);
        _learner = new Learner(Circuit, unchecked(seed + 1));
        (_trial, _network) = (new TimeTrial(Circuit), new NetworkCar(Circuit));
        _ghosts = [.. Enumerable.Range(0, Ghosts).Select(_ => new NetworkCar(Circuit))];
    }

    /// <summary>The track.</summary>
    public Circuit Circuit { get; }

    /// <summary>What the race is at.</summary>
    public Phase Phase { get; private set; }

    /// <summary>Frames since the first key.</summary>
    public int Frames { get; private set; }

    /// <summary>The player's car.</summary>
    public Car Player { get; }

    /// <summary>The player's laps.</summary>
    public LapClock PlayerClock => _playerClock;

    /// <summary>The network's car.</summary>
    public Car Network => _network.Car;

    /// <summary>The network's laps.</summary>
    public LapClock NetworkClock => _network.Clock;

    /// <summary>The loss of what is learned now: the imitation's cross-entropy, then the critic's half squared error; NaN before the first step.</summary>
    public double Loss => Phase == Phase.Improving ? _learner.Loss : _imitation.Loss;

    /// <summary>How often the network has learned from a round of tries.</summary>
    public int Updates => _learner.Updates;

    /// <summary>Steps of learning altogether.</summary>
    public int Steps { get; private set; }

    /// <summary>The frames of the shortest lap of a trial, with one more for each on grass; <see cref="int.MaxValue"/> before the first has ended.</summary>
    public int BestTrial { get; private set; } = TimeTrial.Never;

    /// <summary>The weights of the network that drives, to be saved.</summary>
    public IWeightMemory Weights => Driver;

    /// <summary>The network that drives.</summary>
    internal DriverNet Driver => _network.Driver;

    /// <summary>The car of an earlier self.</summary>
    /// <param name="ghost">0 for the imitation, 1 for the self of twenty seconds ago, 2 for that of ten.</param>
    public Car Ghost(int ghost) => _ghosts[ghost].Car;

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
        if (Player is { IsOnGrass: true, IsStuck: true })
            Player.Rescue();
        _playerClock.Note(Player);
        if (Phase == Phase.Improving)
            DriveNetworks();
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
            Improve();
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
    /// <returns>The frames; <see cref="int.MaxValue"/> where it does not finish two laps.</returns>
    public int TimeLap() => TimeTrial.Run(Circuit, Driver);

    /// <summary>All bits of the race as sixteen hexadecimal digits: places, speeds and weights.</summary>
    public string Fingerprint()
    {
        var print = new Fingerprint();
        Span<float> weights = stackalloc float[DriverNet.ParameterCount];
        foreach (var car in _ghosts.Select(ghost => ghost.Car).Append(Network).Append(Player))
        {
            print.Add(car.Place.X);
            print.Add(car.Place.Y);
            print.Add(car.Speed);
        }

        foreach (var driver in new[] { _learner.Driver, _average, Driver })
        {
            driver.GetParameters(weights);
            print.Add(weights);
        }

        _imitation.Network.GetParameters(weights);
        print.Add(weights);
        return print.ToString();
    }

    private void Improve()
    {
        if (Steps % StepsOfTrial == 0)
            Try();
        else if (_learner.Step())
            _average.BlendFrom(_learner.Driver, Following);
    }

    // The average drives two laps alone; if the second is the shortest so far, it takes the wheel.
    private void Try()
    {
        if (!_trial.Step(FramesOfTrial, BestTrial, out var time))
            return;

        if (time < BestTrial)
        {
            BestTrial = time;
            _network.Driver.CopyFrom(_trial.Driver);
        }

        _trial.Begin(_average);
    }

    private void Watch(int action)
    {
        Span<float> observation = stackalloc float[Sensors.Count];
        Sensors.Observe(Circuit, Player, observation);
        _imitation.Add(observation, action);
    }

    private void DriveNetworks()
    {
        if ((Frames - FramesOfPlayer) % FramesOfGhost == FramesOfGhost - 1)
            Remember();
        _network.Step();
        foreach (var ghost in _ghosts)
            ghost.Step();
    }

    // The learner, the network's car and all ghosts begin with what was imitated, where the player is.
    private void HandOver()
    {
        Phase = Phase.Improving;
        Span<float> weights = stackalloc float[DriverNet.ParameterCount];
        _imitation.Network.GetParameters(weights);
        _learner.Driver.SetParameters(weights);
        _average.SetParameters(weights);
        _trial.Begin(_average);
        _network.Driver.SetParameters(weights);
        _network.Join(Player);
        foreach (var ghost in _ghosts)
        {
            ghost.Driver.SetParameters(weights);
            ghost.Join(Player);
        }
    }

    // The second ghost becomes the third, which becomes the network of now; both start where it is.
    private void Remember()
    {
        _ghosts[1].Driver.CopyFrom(_ghosts[2].Driver);
        _ghosts[2].Driver.CopyFrom(_network.Driver);
        for (var ghost = 0; ghost < Ghosts; ghost++)
            _ghosts[ghost].Join(Network);
    }
}
