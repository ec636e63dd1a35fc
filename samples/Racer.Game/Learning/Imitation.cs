using Racer.Driving;
using Racer.Networks;
using Shared;

namespace Racer.Learning;

/// <summary>
/// Behavioural cloning (Pomerleau, 1989): what the player did where, and steps of training on it while the player still drives. Each sample counts for its mirror image,
/// too: a left-hand bend teaches right-hand ones. Not a <c>TrainingSession</c>: its rows must not change, and its history allocates. Nothing allocates after the constructor.
/// </summary>
internal sealed class Imitation
{
    private const int BatchSize = 32;
    private const float LearningRate = 2e-3f;

    private readonly RandomNumbers _random;
    private readonly float[] _observations;
    private readonly int[] _actions;
    private readonly float[] _batchInputs = new float[BatchSize * Sensors.Count];
    private readonly int[] _batchLabels = new int[BatchSize];
    private int _count;

    /// <summary>Draws the first weights.</summary>
    /// <param name="seed">Decides weights and batches.</param>
    /// <param name="capacity">The most samples; further ones are left out.</param>
    public Imitation(int seed, int capacity)
    {
        (_random, Network) = (new RandomNumbers(seed), new ImitatorNet(seed));
        (_observations, _actions) = (new float[2 * capacity * Sensors.Count], new int[2 * capacity]);

        // A network takes its workspace with its first step; one with rate 0 moves nothing.
        Network.TrainBatch(_batchInputs, _batchLabels, 0);
        Network.ResetOptimizer();
    }

    /// <summary>What learns.</summary>
    public ImitatorNet Network { get; }

    /// <summary>The loss of the last batch, smoothed over some; NaN before the first.</summary>
    public double Loss { get; private set; } = double.NaN;

    /// <summary>Whether there are enough samples for a batch.</summary>
    public bool CanLearn => _count >= BatchSize;

    /// <summary>Adds what the player does now.</summary>
    /// <param name="observation">What the car senses.</param>
    /// <param name="action">What the player does.</param>
    public void Add(ReadOnlySpan<float> observation, int action)
    {
        if (_count == _actions.Length)
            return;

        observation.CopyTo(Row(_count));
        _actions[_count++] = action;

        var mirrored = Row(_count);
        observation.CopyTo(mirrored);
        mirrored[..Sensors.Rays].Reverse();
        mirrored[^1] = -mirrored[^1];
        _actions[_count++] = Actions.Mirrored(action);
    }

    /// <summary>A step of training on a batch of samples, drawn from those so far.</summary>
    public void Step()
    {
        for (var n = 0; n < BatchSize; n++)
        {
            var row = (int)(_count * _random.Next());
            Row(row).CopyTo(_batchInputs.AsSpan(n * Sensors.Count));
            _batchLabels[n] = _actions[row];
        }

        double loss = Network.TrainBatch(_batchInputs, _batchLabels, LearningRate);
        Loss = double.IsNaN(Loss) ? loss : Loss + ((loss - Loss) / 32);
    }

    private Span<float> Row(int row) => _observations.AsSpan(row * Sensors.Count, Sensors.Count);
}
