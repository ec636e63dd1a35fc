using System.Text;

namespace Audio;

/// <summary>Writes a signal as a WAV file: one channel, 16 bits.</summary>
internal static class WavFile
{
    private const int HeaderLength = 44;
    private const int SampleLength = sizeof(short);

    /// <summary>Writes a signal; what is beyond ±1 is cut off.</summary>
    public static void Write(string path, float[] signal, int rate)
    {
        using var file = new BinaryWriter(File.Create(path), Encoding.ASCII);
        var length = signal.Length * SampleLength;
        file.Write("RIFF"u8);
        file.Write(HeaderLength - 8 + length);
        file.Write("WAVEfmt "u8);
        file.Write(16); // bytes of what describes the format:
        file.Write((short)1); // numbers as they are,
        file.Write((short)1); // one channel,
        file.Write(rate);
        file.Write(rate * SampleLength);
        file.Write((short)SampleLength);
        file.Write((short)(8 * SampleLength));
        file.Write("data"u8);
        file.Write(length);
        foreach (var sample in signal)
            file.Write((short)Math.Round(short.MaxValue * Math.Clamp(sample, -1, 1)));
    }
}
