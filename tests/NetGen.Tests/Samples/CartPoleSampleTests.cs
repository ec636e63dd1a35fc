using System.Text.RegularExpressions;
using NetGen.Tests.Support;

namespace NetGen.Tests.Samples;

/// <summary>The promises of samples/CartPole as a program: it learns, plain output is plain, and bad options get one clear line.</summary>
public sealed class CartPoleSampleTests
{
    [Fact]
    public void LearnsAndShowsIt()
    {
        var run = Run("--seed", "2");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain(run.Output, c => char.IsControl(c) && c is not ('\r' or '\n'));
        Assert.Matches(@"^steps +\d[\d,]* +episodes +\d+ .* mean return +\d+\.\d\r?\n", run.Output);
        var stood = Regex.Match(run.Output, @"learnt in \d+ steps and \d+ episodes; an episode to show it: the pole stood for (\d+) of 500 steps\r?\n$");
        Assert.True(stood.Success, run.Output);
        Assert.InRange(int.Parse(stood.Groups[1].Value), 400, 500);
    }

    [Fact]
    public void SaysThatItHasNotLearnt()
    {
        var run = Run("--max-steps", "256");
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"^not learnt within 256 steps \(mean return \d+\.\d, needed 475\): try another --seed, or more --max-steps\r?\n$", run.Error);
    }

    [Fact]
    public void HelpNamesEveryOption()
    {
        var run = Run("--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(["--seed", "--max-steps"], option => Assert.Contains(option, run.Output));
    }

    [Theory]
    [InlineData("--seed", "1.5")]
    [InlineData("--max-steps", "0")]
    [InlineData("--max-steps", "many")]
    [InlineData("--colour", "blue")]
    public void RefusesABadOption(string option, string value)
    {
        var run = Run(option, value);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(option, run.Error);
        Assert.Single(run.Error.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments) =>
        ChildProcess.Run("dotnet", [Repository.Metadata("Sample.CartPole"), .. arguments], Path.GetTempPath());
}
