using NetGen.Training;

namespace Shared;

/// <summary>The loss while training goes on: in a terminal a line that is drawn anew, with the epochs as a chart; elsewhere a line now and then.</summary>
/// <param name="every">Epochs from one line to the next where there is no terminal.</param>
/// <param name="describe">What a line says; unless given that of a network that finds classes.</param>
internal sealed class LossChart(int every, Func<TrainingProgress, string>? describe = null) : IProgress<TrainingProgress>
{
    private const string Blocks = "▁▂▃▄▅▆▇█";
    private const int Width = 50;

    private readonly List<double> _losses = [];

    public void Report(TrainingProgress now)
    {
        _losses.Add(now.Loss);
        var line = describe?.Invoke(now) ?? $"epoch {now.Epoch,3}: loss {now.Loss:F4}, validation loss {now.ValidationLoss:F4}, {now.Metric,6:P1} right";
        if (!Console.IsOutputRedirected)
            Console.Write($"\r{line} {Draw()}");
        else if (now.Epoch % every == 1 % every)
            Console.WriteLine(line);
    }

    // Each column is the first epoch of its share; the highest is the first loss.
    private string Draw()
    {
        var columns = Math.Min(Width, _losses.Count);
        var shown = Enumerable.Range(0, columns).Select(k => _losses[k * _losses.Count / columns] / _losses[0]);
        return string.Concat(shown.Select(share => Blocks[(int)Math.Clamp(share * Blocks.Length, 0, Blocks.Length - 1)]));
    }
}
