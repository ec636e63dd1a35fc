using Shared;

namespace CartPole;

/// <summary>How far learning is, on one line: steps, episodes, the last returns in blocks of eight heights, and their mean. Nothing allocates.</summary>
internal sealed class ProgressLine
{
    private const string Blocks = "▁▂▃▄▅▆▇█";
    private const int Shown = 20;

    private readonly char[] _characters = new char[Scene.Width];

    /// <summary>Writes the line, without its end: always <see cref="Scene.Width"/> characters, so that it covers the one before. It stays as it is until the next call.</summary>
    public ReadOnlySpan<char> Draw(long steps, ReturnHistory returns)
    {
        var line = new LineWriter(_characters);
        line.Add("steps ");
        line.Add(steps, "N0", 9);
        line.Add("  episodes ");
        line.Add(returns.Episodes, "N0", 6);
        line.Add("  ");
        for (var age = Shown - 1; age >= 0; age--)
            line.Add(age < returns.Count ? Blocks[Height(returns[age])] : ' ', 1);
        line.Add("  mean return ");
        line.Add(returns.Mean, "F1", 5);
        line.Add(' ', Scene.Width);
        return _characters;
    }

    private static int Height(int steps) => Math.Min(Blocks.Length - 1, steps * Blocks.Length / CartPoleEnvironment.MaxSteps);
}
