using System.Globalization;
using System.Text.RegularExpressions;

namespace NetGen.Cluster.Tests.Support;

/// <summary>What the last lines of a run say.</summary>
/// <param name="Hash">Of parameters or results.</param>
/// <param name="Lost">Pieces of work that were lost with a silo and done again.</param>
/// <param name="Text">All of its output.</param>
internal sealed partial record Outcome(string Hash, int Lost, string Text)
{
    /// <summary>Reads the output of a run that went well.</summary>
    public static Outcome Of((int ExitCode, string Output, string Error) run)
    {
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var hash = HashText().Match(run.Output).Groups[1].Value;
        Assert.True(hash.Length == 16, run.Output);
        return new Outcome(hash, (int)Number(run.Output, LostText()), run.Output);
    }

    /// <summary>Bytes on the wire for each evaluation.</summary>
    public double Bytes => Number(Text, BytesText());

    /// <summary>All bytes on the wire.</summary>
    public double AllBytes => Number(Text, AllBytesText());

    /// <summary>The mean return of 100 episodes without noise.</summary>
    public double Return => Number(Text, ReturnText());

    private static double Number(string text, Regex pattern) =>
        pattern.Match(text) is { Success: true } match ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : throw new FormatException(text);

    [GeneratedRegex("(?:parameters|results) ([0-9a-f]{16})")]
    private static partial Regex HashText();

    [GeneratedRegex(@"(\d+) lost and done again")]
    private static partial Regex LostText();

    [GeneratedRegex(@"(\d+) bytes each on the wire")]
    private static partial Regex BytesText();

    [GeneratedRegex(@"(\d+) bytes on the wire")]
    private static partial Regex AllBytesText();

    [GeneratedRegex(@"mean return of 100 episodes (\d+\.\d)")]
    private static partial Regex ReturnText();
}
