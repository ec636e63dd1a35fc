using Shared;

namespace Audio;

/// <summary>The folder for what there is to hear and to see.</summary>
internal sealed class Results
{
    private readonly string _folder;

    private Results(string folder) => _folder = folder;

    /// <summary>Makes the folder, if there is none.</summary>
    public static Results In(string folder) => Try(folder, () =>
    {
        Directory.CreateDirectory(folder);
        return new Results(folder);
    });

    /// <summary>Writes three signals as sounds, and the loudest part of two as curves.</summary>
    public void Write(float[] dry, float[] amplified, float[] network) => Try(_folder, () =>
    {
        const int Shown = 600;
        WavFile.Write(Path.Combine(_folder, "dry.wav"), dry, Guitar.Rate);
        WavFile.Write(Path.Combine(_folder, "amplifier.wav"), amplified, Guitar.Rate);
        WavFile.Write(Path.Combine(_folder, "network.wav"), network, Guitar.Rate);
        var loudest = Array.IndexOf(amplified, amplified.Max());
        var first = Math.Clamp(loudest - (Shown / 4), 0, amplified.Length - Shown);
        CurvePicture.Write(
            Path.Combine(_folder, "curves.svg"),
            first,
            Shown,
            new("guitar", dry, "#999", 1),
            new("amplifier", amplified, "#2a78b5", 4),
            new("network", network, "#e4572e", 1.5));
        return true;
    });

    private static T Try<T>(string folder, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UserException($"{OneLine.Escape(folder)}: cannot be written: {OneLine.Escape(e.Message)}");
        }
    }
}
