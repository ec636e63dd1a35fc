using Racer.Circuits;
using Racer.Driving;
using Racer.Networks;

namespace Racer.Learning;

/// <summary>
/// What makes a driver better: a learner that tries, an average of its weights, and trials in which the average shows whether it is faster than all before. What is learned
/// can get worse before it gets better; what drives does not. Nothing allocates after the constructor.
/// </summary>
/// <param name="circuit">The track.</param>
/// <param name="seed">Decides what is tried.</param>
internal sealed class Coach(Circuit circuit, int seed)
{
    // With every update the average goes this share of the way to the learner: what it tries by turns is evened out.
    private const float Following = 0.3f;

    // One step in so many goes into a trial, two seconds of driving.
    private const int StepsOfTrial = 8;
    private const int FramesOfTrial = 2 * Car.FramesPerSecond;

    private readonly Learner _learner = new(circuit, seed);
    private readonly DriverNet _average = new(seed: 0);
    private readonly TimeTrial _trial = new(circuit);
    private int _steps;

    /// <summary>The fastest driver so far, right after <see cref="Step"/> has found it.</summary>
    public DriverNet Found => _trial.Driver;

    /// <summary>What the fastest one needed for a lap, as <see cref="TimeTrial.Step"/> counts; <see cref="TimeTrial.Never"/> before the first trial has ended.</summary>
    public int Best { get; private set; } = TimeTrial.Never;

    /// <summary>What learns.</summary>
    public Learner Learner => _learner;

    /// <summary>The average, which is tried next.</summary>
    public DriverNet Average => _average;

    /// <summary>Begins with the weights of a driver.</summary>
    public void Begin(ReadOnlySpan<float> weights)
    {
        _learner.Driver.SetParameters(weights);
        _average.SetParameters(weights);
        _trial.Begin(_average);
    }

    /// <summary>A step of learning or of a trial.</summary>
    /// <returns>Whether <see cref="Found"/> is a faster driver than all before.</returns>
    public bool Step()
    {
        if (_steps++ % StepsOfTrial != 0)
        {
            if (_learner.Step())
                _average.BlendFrom(_learner.Driver, Following);
            return false;
        }

        // The next trial begins a step later, so that who was found can be taken.
        if (_trial.HasEnded)
            _trial.Begin(_average);
        if (!_trial.Step(FramesOfTrial, Best, out var time) || time >= Best)
            return false;

        Best = time;
        return true;
    }
}
