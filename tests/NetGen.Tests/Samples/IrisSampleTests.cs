using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NetGen.Tests.Support;

namespace NetGen.Tests.Samples;

/// <summary>The promises of samples/Iris: it learns, and whatever it is given it answers in a line the user can act on.</summary>
public sealed class IrisSampleTests : IDisposable
{
    private const string Header = "sepal_length,sepal_width,petal_length,petal_width,label";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("netgen-iris-");

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>Seeds 1 to 20; three of them in every run.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Numerics.Exhaustive.IsRequested ? 20 : 3)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void LearnsToTellTheHeldOutRows(int seed)
    {
        var run = Run("--seed", $"{seed}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var accuracy = Regex.Match(run.Output, @"(\d+) of 30 held-out rows right");
        Assert.True(accuracy.Success, run.Output);
        Assert.InRange(int.Parse(accuracy.Groups[1].Value, CultureInfo.InvariantCulture), 28, 30);
    }

    /// <summary>The short program that it should be: what is no reader of files has fewer than 120 lines.</summary>
    [Fact]
    public void TheProgramIsShort()
    {
        string[] reader = ["IrisFile.cs", "IrisRow.cs"];
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "samples/Iris"), "*.cs").Where(file => !reader.Contains(Path.GetFileName(file)));
        Assert.InRange(files.Sum(file => File.ReadAllLines(file).Length), 1, 119);
    }

    [Fact]
    public void PlainOutputIsPlain()
    {
        var run = Run("--epochs", "30");

        Assert.DoesNotContain(run.Output, c => char.IsControl(c) && c is not ('\r' or '\n'));
        Assert.Matches(@"(?m)^epoch   1: loss \d\.\d{4}, validation loss \d\.\d{4}, +\d+\.\d % right\r?$", run.Output);
        Assert.Matches(@"(?m)^epoch  21: loss \d\.\d{4}, ", run.Output);
        Assert.Matches(@"(?m)^setosa +\d+ +\d+ +\d+\r?$", run.Output);
        Assert.Matches(@"(?m)^virginica +\d+ +\d+ +\d+\r?$", run.Output);
    }

    [Fact]
    public void TheSameSeedGivesTheSameRun() =>
        Assert.Equal(Run("--epochs", "9", "--seed", "7"), Run("--epochs", "9", "--seed", "7"));

    [Fact]
    public void HelpNamesEveryOption()
    {
        var run = Run("--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(["--data", "--epochs", "--learning-rate", "--seed"], option => Assert.Contains(option, run.Output));
    }

    [Theory]
    [InlineData("--epochs", "many")]
    [InlineData("--epochs", "0")]
    [InlineData("--epochs", "99999999999")]
    [InlineData("--learning-rate", "0")]
    [InlineData("--learning-rate", "-0.1")]
    [InlineData("--learning-rate", "NaN")]
    [InlineData("--learning-rate", "1e99")]
    [InlineData("--learning-rate", "0,05")]
    [InlineData("--seed", "1.5")]
    [InlineData("--colour\n", "blue")]
    public void RefusesABadOption(string option, string value) =>
        Assert.Contains(option.TrimEnd(), FailureOf(option, value));

    [Fact]
    public void SaysThatTheLearningRateIsTooLarge()
    {
        var run = Run("--learning-rate", "1e30");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"^The loss was not finite in epoch 1, step 1, at learning rate 1E\+30: try a smaller rate, [^\r\n]+\r?\n$", run.Error);
    }

    [Theory]
    [InlineData("5,3,1,1,0,9", "3:11", "expected 5 columns, found 6")]
    [InlineData("5,3,1,0", "3:8", "expected 5 columns, found 4")]
    [InlineData("5;3;1;1;0", "3:10", "expected 5 columns, found 1")]
    [InlineData("5,abc,1,1,0", "3:3", "expected a number of cm such as 5.1 for sepal_width, found \"abc\"")]
    [InlineData("5,3,,1,0", "3:5", "petal_length, found \"\"")]
    [InlineData("5,3,1,NaN,0", "3:7", "petal_width, found \"NaN\"")]
    [InlineData("5,3,1,-Infinity,0", "3:7", "found \"-Infinity\"")]
    [InlineData("5,3,1,1e39,0", "3:7", "found \"1e39\"")]
    [InlineData("\"5,1\",3,1,1,0", "3:13", "expected 5 columns, found 6")]
    [InlineData("5,3,1,1,3", "3:9", "expected a label, one of 0 (setosa), 1 (versicolor), 2 (virginica), found \"3\"")]
    [InlineData("5,3,1,1,-1", "3:9", "found \"-1\"")]
    [InlineData("5,3,1,1,1.5", "3:9", "found \"1.5\"")]
    [InlineData("5,3,1,1,setosa", "3:9", "found \"setosa\"")]
    [InlineData("5,\"a\nb\",1,1,0", "3:5", "expected 5 columns, found 2")]
    [InlineData("5,\u001b[31m\t\u2028\u202e,1,1,0", "3:3", "found \"\\u001b[31m\\u0009\\u2028\\u202e\"")]
    [InlineData("5\0,3,1,1,0", "3:1", "expected text, found \"5\\u0000\"")]
    public void NamesThePlaceOfABadCell(string row, string place, string message)
    {
        var file = WriteFile($"{Header}\n5,3,1,1,0\n{row}\n5,3,1,1,1\n");

        var line = FailureOf("--data", file);

        Assert.StartsWith($"{file}:{place}: ", line);
        Assert.EndsWith(message, line);
    }

    [Theory]
    [InlineData("", "1:1", "expected the header")]
    [InlineData("\n \n", "3:1", "expected the header")]
    [InlineData(Header + "\n", "2:1", "expected rows of setosa")]
    [InlineData(Header + "\n5,3,1,1,0\n5,3,1,1,1\n5,3,1,1,2\n", "5:1", "expected rows of setosa")]
    [InlineData("5,3,1,1,0\n", "1:1", "expected the column name sepal_length")]
    [InlineData("sepal_length,sepal_width,petal_length,petal_width\n", "1:50", "expected the column name label")]
    [InlineData(Header + ",weight\n", "1:57", "expected 5 columns, found 6")]
    [InlineData("\0\u0001\ufffd\u0007PNG\r\r\0", "1:1", "expected the column name sepal_length")]
    public void NamesThePlaceWhereAFileFallsShort(string contents, string place, string message)
    {
        var file = WriteFile(contents);

        Assert.StartsWith($"{file}:{place}: {message}", FailureOf("--data", file));
    }

    [Fact]
    public void MissesASpecies()
    {
        var file = WriteFile(Header + "\n" + Rows(0) + Rows(1));

        Assert.StartsWith($"{file}:22:1: expected rows of virginica", FailureOf("--data", file));
    }

    [Fact]
    public void ShortensALongCell()
    {
        var file = WriteFile($"{Header}\n5,{new string('x', 100_000)},1,1,0\n");

        Assert.InRange(FailureOf("--data", file).Length, 1, file.Length + 200);
    }

    [Fact]
    public void NamesAFileThatIsNotThere()
    {
        var file = Path.Combine(_directory.FullName, "no\u202esuch.csv");

        Assert.Equal(file.Replace("\u202e", "\\u202e") + ": there is no such file", FailureOf("--data", file));
    }

    [Fact]
    public void NamesADirectory() => Assert.Equal(
        $"{_directory.FullName}: expected a CSV file, found a directory",
        FailureOf("--data", _directory.FullName));

    [Fact]
    public void NamesAFileThatCannotBeRead()
    {
        var file = WriteFile(Header);
        using var locked = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.StartsWith($"{file}: cannot be read: ", FailureOf("--data", file));
    }

    [Fact]
    public void TakesAByteOrderMarkWindowsLinesAndBlankLines()
    {
        var file = WriteFile("\ufeff\r\n" + (Header + "\n\n" + Rows(0) + " \n" + Rows(1) + Rows(2) + "\n\n").ReplaceLineEndings("\r\n"));

        var run = Run("--data", file, "--epochs", "1");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("24 rows to train on, 6 held out", run.Output);
    }

    /// <summary>Runs the sample from a directory that is not its own: it finds its data all the same.</summary>
    private static (int ExitCode, string Output, string Error) Run(params string[] arguments) =>
        ChildProcess.Run("dotnet", [Repository.Metadata("Sample.Iris"), .. arguments], Path.GetTempPath());

    private static string Rows(int label) => string.Concat(Enumerable.Range(0, 10).Select(n => $" {n},3.5 ,1e-1,+{label},{label}\n"));

    /// <summary>What a run that failed said: one line, no stack trace, nothing on the standard output.</summary>
    private static string FailureOf(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        var line = run.Error.ReplaceLineEndings("\n");
        Assert.EndsWith("\n", line);

        line = line[..^1];
        Assert.DoesNotContain(line, char.IsControl);
        Assert.DoesNotContain("   at ", line);
        return line;
    }

    private string WriteFile(string contents)
    {
        var file = Path.Combine(_directory.FullName, "flowers.csv");
        File.WriteAllText(file, contents, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return file;
    }
}
