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
        Assert.Equal((1, $"--save: {file} exists already"), (third, error.TrimEnd()));
    }

    [Fact]
    public void WhatIsWrongIsSaidInOneLine()
    {
        var file = Path.Combine(_folder, "text.race");
        File.WriteAllText(file, "not a race");
        Assert.Equal((1, "", "expected the recording of a race, which begins with \"NGRACE1\", found 10 bytes of something else"), Trimmed(Run("--replay", file)));
        Assert.Equal((1, "", "--seconds: expected a whole number from 1 to 3600, found \"0\""), Trimmed(Run("--seconds", "0")));
        Assert.Equal(1, Run("--replay", Path.Combine(_folder, "missing.race")).Code);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int, string, string) Trimmed((int Code, string Output, string Error) run) => (run.Code, run.Output.TrimEnd(), run.Error.TrimEnd());

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var program = typeof(ProgramTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Sample.Racer").Value!;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
