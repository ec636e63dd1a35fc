using System.Diagnostics;
using System.Reflection;

namespace NetGen.Racer.Tests;

/// <summary>The command line.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("racer").FullName;

    [Fact]
    public void ARaceThatWasWrittenDownEndsAsItDid()
    {
        var file = Path.Combine(_folder, "a.race");
        var (code, output, _) = Run("--seed", "3", "--seconds", "2", "--save", file);
        Assert.Equal(0, code);
        var fingerprint = output.TrimEnd()[^16..];
        var (again, replayed, _) = Run("--replay", file);
        Assert.Equal(0, again);
        Assert.EndsWith("fingerprint " + fingerprint, replayed.TrimEnd(), StringComparison.Ordinal);

        var (third, _, error) = Run("--save", file);
        Assert.Equal((1, true), (third, error.TrimEnd().EndsWith("exists already", StringComparison.Ordinal)));

        var bytes = File.ReadAllBytes(file);
        bytes[32 + (2 * 100)] = 0; // a frame in which nobody drove
        File.WriteAllBytes(file, bytes);
        Assert.StartsWith("this is another race than was recorded: fingerprint ", Run("--replay", file).Error, StringComparison.Ordinal);
    }

    /// <summary>With all vectors of the processor, and with none.</summary>
    [Fact]
    public void TheBitsDoNotDependOnTheProcessor()
    {
        var wide = Run("--seconds", "5");
        var narrow = Run(("DOTNET_EnableHWIntrinsic", "0"), "--seconds", "5");
        Assert.Equal((0, 0), (wide.Code, narrow.Code));
        Assert.Equal(wide.Output.TrimEnd()[^16..], narrow.Output.TrimEnd()[^16..]);
    }

    [Fact]
    public void WhatIsWrongIsSaidInOneLine()
    {
        var file = Path.Combine(_folder, "text.race");
        File.WriteAllText(file, "not a race");
        Assert.Equal((1, "", "expected the recording of a race, which begins with \"NGRACE1\", found 10 bytes of something else"), Trimmed(Run("--replay", file)));
        Assert.Equal((1, "", "--seconds: expected a whole number from 1 to 3500, found \"0\""), Trimmed(Run("--seconds", "0")));
        Assert.Equal((1, "", "--save: expected a file, found nothing"), Trimmed(Run("--save", "")));
        Assert.Equal((1, "", "--replay: expected no other option beside it, since all of a race is in its file"), Trimmed(Run("--replay", file, "--seed", "2")));
        Assert.Equal(1, Run("--replay", Path.Combine(_folder, "missing.race")).Code);
        var (code, output, error) = Run("--save", Path.Combine(_folder, "missing", "a.race"));
        Assert.Equal((1, "", 1), (code, output, error.TrimEnd().Split('\n').Length));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int, string, string) Trimmed((int Code, string Output, string Error) run) => (run.Code, run.Output.TrimEnd(), run.Error.TrimEnd());

    private static (int Code, string Output, string Error) Run(params string[] arguments) => Run(default, arguments);

    private static (int Code, string Output, string Error) Run((string Name, string Value) variable, params string[] arguments)
    {
        var program = typeof(ProgramTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Sample.Racer").Value!;
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (variable.Name is not null)
        {
            start.Environment[variable.Name] = variable.Value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
