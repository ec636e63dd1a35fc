using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Tests.Support;

namespace NetGen.Tests.Samples;

/// <summary>The promises of samples/Digits: it learns, it draws what it got wrong, and bad input gets one clear line.</summary>
public sealed class DigitsSampleTests
{
    /// <summary>Seeds 1 to 8; one of them in every run.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Numerics.Exhaustive.IsRequested ? 8 : 1)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void LearnsToTellTheHeldOutDigits(int seed)
    {
        var run = Run("--seed", $"{seed}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var right = Regex.Match(run.Output, @"(\d+) of 359 held-out images right");
        Assert.True(right.Success, run.Output);
        Assert.InRange(int.Parse(right.Groups[1].Value, CultureInfo.InvariantCulture) / 359.0, 0.98, 1);
    }

    [Fact]
    public void DrawsImagesAndThoseItGetsWrong()
    {
        var run = Run("--epochs", "2", "--show", "3");

        Assert.DoesNotContain(run.Output, c => char.IsControl(c) && c is not ('\r' or '\n'));
        var lines = run.Output.ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, line => line.StartsWith("The first 3 held-out images", StringComparison.Ordinal));
        string[] expected = [.. File.ReadLines(Path.Combine(Repository.Root, "samples/Digits/digits.csv")).Skip(1).Where((_, i) => i % 5 == 4).Take(3)];
        for (var row = 0; row < 8; row++)
            Assert.Equal(string.Join("  ", expected.Select(image => Row(image.Split(','), row))).TrimEnd(), lines[first + 2 + row]);
        Assert.Matches(@"^\d(, is a \d)? +\d(, is a \d)? +\d(, is a \d)?$", lines[first + 10]);

        var wrong = Regex.Match(run.Output, @"The (\d+) taken for another digit:");
        Assert.True(wrong.Success, run.Output);
        Assert.Equal(wrong.Groups[1].Value, $"{Regex.Count(run.Output[wrong.Index..], @"\d, is a \d")}");
        Assert.Matches(@"(?m)^accuracy +\d\.\d{3} +359\r?$", run.Output);
    }

    [Fact]
    public void TheSameSeedGivesTheSameRun() => Assert.Equal(Run("--epochs", "2", "--seed", "7"), Run("--epochs", "2", "--seed", "7"));

    [Theory]
    [InlineData("--epochs", "0", "--epochs: expected a whole number from 1 to 1000000, found \"0\"")]
    [InlineData("--learning-rate", "NaN", "--learning-rate: expected a finite number above 0, found \"NaN\"")]
    [InlineData("--show", "-1", "--show: expected a whole number from 0 to 1000, found \"-1\"")]
    [InlineData("--seed", "1.5", "--seed: expected a whole number, found \"1.5\"")]
    [InlineData("--data", "missing.csv", "missing.csv: there is no such file")]
    [InlineData("--colour\n", "blue", "--colour")]
    public void RefusesABadOption(string option, string value, string message)
    {
        var run = Run(option, value);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error);
        Assert.DoesNotContain(run.Error.TrimEnd('\r', '\n'), char.IsControl);
    }

    private static string Row(string[] cells, int row) =>
        string.Concat(cells.Skip(8 * row).Take(8).Select(grey => new string(" .:-=+*#@"[int.Parse(grey, CultureInfo.InvariantCulture) / 2], 2)));

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments) =>
        ChildProcess.Run("dotnet", [Repository.Metadata("Sample.Digits"), .. arguments], Path.GetTempPath());
}
