using Racer.Circuits;
using Racer.Driving;
using Shared;

namespace Racer.Learning;

/// <summary>Cars that nobody sees: the learner tries on them what might be better. A car that leaves the track, or has driven for ten seconds, begins anew somewhere else.</summary>
internal sealed class Practice
{
    /// <summary>How many there are.</summary>
    public const int Cars = 16;

    /// <summary>Frames from one decision to the next.</summary>
    public const int FramesOfDecision = 3;

    private const int DecisionsOfEpisode = 10 * Car.FramesPerSecond / FramesOfDecision;

    // The reward of a metre; leaving the track costs as much as 25 metres.
    private const float Metre = 0.08f;
    private const float Crash = 2;

    private readonly Circuit _circuit;
    private readonly RandomNumbers _random;
    private readonly Car[] _cars = new Car[Cars];
    private readonly int[] _decisions = new int[Cars];

    /// <summary>Puts all cars somewhere.</summary>
    public Practice(Circuit circuit, RandomNumbers random)
    {
        (_circuit, _random) = (circuit, random);
        for (var i = 0; i < Cars; i++)
        {
            _cars[i] = new Car(circuit);
            Begin(i);
            _decisions[i] = (int)(DecisionsOfEpisode * random.Next()); // Not all end at once.
        }
    }

    /// <summary>What the cars sense.</summary>
    /// <param name="observations">Overwritten, one car after another.</param>
    public void Observe(Span<float> observations)
    {
        for (var i = 0; i < Cars; i++)
            Observe(i, observations[(i * Sensors.Count)..]);
    }

    /// <summary>What one car senses.</summary>
    public void Observe(int car, Span<float> observation) => Sensors.Observe(_circuit, _cars[car], observation);

    /// <summary>Drives a car until its next decision.</summary>
    /// <param name="car">Which one.</param>
    /// <param name="action">What it does.</param>
    /// <returns>What that is worth, and how it ended.</returns>
    public (float Reward, Outcome Outcome) Drive(int car, int action)
    {
        var before = _cars[car].Travelled;
        for (var frame = 0; frame < FramesOfDecision; frame++)
            _cars[car].Step(action);
        var reward = (float)(_cars[car].Travelled - before) * Metre;
        if (_cars[car].IsOnGrass)
            return (reward - Crash, Outcome.Lost);

        return (reward, ++_decisions[car] >= DecisionsOfEpisode ? Outcome.TimeUp : Outcome.Running);
    }

    /// <summary>Puts a car somewhere on the track, with up to 18 m/s.</summary>
    public void Begin(int car)
    {
        _cars[car].Put((int)(_circuit.Centre.Length * _random.Next()), _random.Between(-0.5, 0.5) * Circuit.HalfWidth, _random.Between(0, 18));
        _decisions[car] = 0;
    }
}
