using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Tests.Support;

namespace NetGen.Tests.Samples;

/// <summary>The promises of samples/Frozen: it learns, what it learnt is in the program, and bad input gets one clear line.</summary>
public sealed class FrozenSampleTests : IDisposable
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples/Frozen");

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("netgen-frozen-");

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>The committed weights are those that the sample writes, by the same bits.</summary>
    [Fact]
    public void TrainsWritesAndHasTheWeightsOfThisRepository()
    {
        var path = Path.Combine(_directory.FullName, "digits.weights");
        var run = Run("train", "--weights", path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var right = Regex.Match(run.Output, @"(\d+) of 359 held-out images right");
        Assert.True(right.Success, run.Output);
        Assert.InRange(int.Parse(right.Groups[1].Value, CultureInfo.InvariantCulture) / 359.0, 0.96, 1);
        Assert.Equal(File.ReadAllText(Path.Combine(Sample, "digits.weights")).ReplaceLineEndings("\n"), File.ReadAllText(path));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    [InlineData(359)]
    public void DrawsAndNamesADigitAndAllocatesNothing(int image)
    {
        var run = Run("classify", "--image", $"{image}");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var expected = File.ReadLines(Path.Combine(Sample, "digits.csv")).Skip(1).ElementAt((image * 5) - 1).Split(',');
        Assert.Equal(10, lines.Length);
        for (var row = 0; row < 8; row++)
        {
            Assert.Equal(
                string.Concat(expected.Skip(row * 8).Take(8).Select(grey => new string(" .:-=+*#@"[int.Parse(grey, CultureInfo.InvariantCulture) / 2], 2))).TrimEnd(), lines[row]);
        }

        Assert.Matches($@"^image {image}: a \d \(\d+\.\d %\), labelled {expected[64]}$", lines[8]);
        Assert.Matches(@"^first call \d+ µs, then \d+\.\d{3} µs a call; 0 bytes allocated$", lines[9]);
    }

    [Fact]
    public void NamesTheDigitsItNamedInTraining()
    {
        var wrong = Enumerable.Range(1, 20).Count(image => !Regex.IsMatch(Run("classify", "--image", $"{image}").Output, @"a (\d) .*labelled \1"));
        Assert.InRange(wrong, 0, 2);
    }

    [Theory]
    [InlineData("classify", "--image", "0", "--image: expected a whole number of at least 1, found \"0\"")]
    [InlineData("classify", "--image", "360", "--image: expected a whole number from 1 to 359, found 360")]
    [InlineData("classify", "--image", "x", "--image: expected a whole number of at least 1, found \"x\"")]
    [InlineData("classify", "--data", "missing.csv", "missing.csv: there is no such file")]
    [InlineData("train", "--data", "missing.csv", "missing.csv: there is no such file")]
    [InlineData("train", "--epochs", "0", "--epochs: expected a whole number from 1 to 1000000, found \"0\"")]
    [InlineData("train", "--learning-rate", "NaN", "--learning-rate: expected a finite number above 0, found \"NaN\"")]
    [InlineData("train", "--colour\n", "blue", "--colour")]
    [InlineData("explain", "--image", "1", "ommand")]
    public void RefusesBadArguments(string command, string option, string value, string message) =>
        Assert.Contains(message, FailureOf(command, option, value));

    [Fact]
    public void SaysWhereWeightsCannotBeWritten() => Assert.StartsWith(
        Path.Combine(_directory.FullName, "none", "w") + ": cannot be written: ",
        FailureOf("train", "--epochs", "1", "--weights", Path.Combine(_directory.FullName, "none", "w")));

    [Theory]
    [InlineData("", "1:1: expected the header p00,p01,...,label, found an empty file")]
    [InlineData("HEADER", "2:1: expected at least 5 images, found 0")]
    [InlineData("p00,p02", "1:5: expected the column name p01, found \"p02\"")]
    [InlineData("HEADER\n1,2,3", "2:6: expected 65 columns, found 3")]
    [InlineData("HEADER\n17PIXELS,3", "2:1: expected a grey value from 0 to 16, found \"17\"")]
    [InlineData("HEADER\n1PIXELS,10", "2:129: expected a digit from 0 to 9, found \"10\"")]
    [InlineData("HEADER\n-1PIXELS,1", "2:1: expected a grey value from 0 to 16, found \"-1\"")]
    public void NamesThePlaceOfABadCell(string text, string message)
    {
        var file = Path.Combine(_directory.FullName, "digits.csv");
        var header = string.Join(',', Enumerable.Range(0, 64).Select(i => $"p{i:00}").Append("label"));
        File.WriteAllText(file, text.Replace("HEADER", header, StringComparison.Ordinal).Replace("PIXELS", string.Concat(Enumerable.Repeat(",0", 63)), StringComparison.Ordinal));
        Assert.Equal($"{file}:{message}", FailureOf("classify", "--data", file));
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments) =>
        ChildProcess.Run("dotnet", [Repository.Metadata("Sample.Frozen"), .. arguments], Path.GetTempPath());

    /// <summary>What a run that failed said: one line on the standard error.</summary>
    private static string FailureOf(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal(1, run.ExitCode);
        var line = run.Error.ReplaceLineEndings("\n");
        Assert.EndsWith("\n", line);
        line = line[..^1];
        Assert.DoesNotContain(line, char.IsControl);
        Assert.DoesNotContain("   at ", line);
        return line;
    }
}
