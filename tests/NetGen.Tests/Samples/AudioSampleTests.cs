using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NetGen.Tests.Support;

namespace NetGen.Tests.Samples;

/// <summary>The promises of samples/Audio: it learns the amplifier, streams without allocating, writes what can be heard and seen, and bad input gets one clear line.</summary>
public sealed class AudioSampleTests : IDisposable
{
    private const int HeaderLength = 44;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("netgen-audio-");

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>A short lesson is enough to see it learn; the whole one with the variable.</summary>
    [Fact]
    public void LearnsStreamsAndWritesWhatItHears()
    {
        var folder = Path.Combine(_directory.FullName, "new", "folder");
        var (epochs, seconds, most) = Numerics.Exhaustive.IsRequested ? ("40", "20", 0.005) : ("6", "8", 0.1);

        var run = Run("--epochs", epochs, "--seconds", seconds, "--output", folder);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var ratios = Regex.Match(run.Output, @"error-to-signal ratio of the riff: (\d\.\d{4}) dry, (\d+\.\d{4}) before training, (\d\.\d{4}) after");
        Assert.True(ratios.Success, run.Output);
        Assert.InRange(Number(ratios.Groups[1]), 0.3, 1);
        Assert.InRange(Number(ratios.Groups[2]), 0.3, 10);
        Assert.InRange(Number(ratios.Groups[3]), 0, most);
        Assert.Matches(@"streamed 132300 samples: \d+ ns a sample, \d+ times as fast as it sounds; 0 bytes allocated", run.Output);

        var (target, network) = (ReadWav(folder, "amplifier.wav"), ReadWav(folder, "network.wav"));
        Assert.Equal(132_300, ReadWav(folder, "dry.wav").Length);
        var error = target.Zip(network, (a, b) => (double)(a - b) * (a - b)).Sum() / target.Sum(sample => (double)sample * sample);
        Assert.Equal(Number(ratios.Groups[3]), error, 0.0002);
        Assert.Equal(3, XDocument.Load(Path.Combine(folder, "curves.svg")).Descendants().Count(element => element.Name.LocalName == "polyline"));
    }

    [Theory]
    [InlineData("--epochs", "0", "--epochs: expected a whole number from 1 to 1000000, found \"0\"")]
    [InlineData("--seconds", "601", "--seconds: expected a whole number from 1 to 600, found \"601\"")]
    [InlineData("--learning-rate", "-1", "--learning-rate: expected a finite number above 0, found \"-1\"")]
    [InlineData("--seed", "x", "--seed: expected a whole number, found \"x\"")]
    [InlineData("--output", "", ": cannot be written: ")]
    [InlineData("--colour\n", "blue", "--colour")]
    public void RefusesABadOption(string option, string value, string message)
    {
        var run = Run(option, value);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error);
        Assert.DoesNotContain(run.Error.TrimEnd('\r', '\n'), char.IsControl);
    }

    [Fact]
    public void SaysThatAFolderIsAFile()
    {
        var file = Path.Combine(_directory.FullName, "file");
        File.WriteAllText(file, "");

        var run = Run("--output", file);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{file}: cannot be written: ", run.Error);
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    private static short[] ReadWav(string folder, string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, name)).AsSpan();
        Assert.True(bytes[..4].SequenceEqual("RIFF"u8) && bytes.Slice(8, 8).SequenceEqual("WAVEfmt "u8) && bytes.Slice(36, 4).SequenceEqual("data"u8));
        Assert.Equal(bytes.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]));
        Assert.Equal(22_050, BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]));
        Assert.Equal(bytes.Length - HeaderLength, BinaryPrimitives.ReadInt32LittleEndian(bytes[40..]));
        var samples = new short[(bytes.Length - HeaderLength) / 2];
        for (var n = 0; n < samples.Length; n++)
            samples[n] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(HeaderLength + (2 * n))..]);
        return samples;
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments) =>
        ChildProcess.Run("dotnet", [Repository.Metadata("Sample.Audio"), .. arguments], Path.GetTempPath());
}
