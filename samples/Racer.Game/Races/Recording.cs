using System.Buffers.Binary;
using System.Text;
using Racer.Driving;

namespace Racer.Races;

/// <summary>
/// What a race was made of: the seed, and of each frame the keys and how many steps of learning there was time for. Replayed, it is the same race to the last bit, on
/// whatever machine. Its room is taken at the start.
/// </summary>
public sealed class Recording
{
    /// <summary>The most frames: an hour.</summary>
    public const int Capacity = 3600 * Car.FramesPerSecond;

    internal const Keys AllKeys = Keys.Left | Keys.Right | Keys.Gas | Keys.Brake | Keys.Demonstrate;

    private const int FingerprintLength = 16;
    private const int HeaderLength = 16 + FingerprintLength;

    private readonly byte[] _frames;

    /// <summary>Begins with no frame.</summary>
    public Recording(int seed)
        : this(seed, new byte[2 * Capacity], 0, "")
    {
    }

    private Recording(int seed, byte[] frames, int count, string fingerprint) => (Seed, _frames, Count, Fingerprint) = (seed, frames, count, fingerprint);

    /// <summary>The seed of the race.</summary>
    public int Seed { get; }

    /// <summary>Frames.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there is no room for another frame.</summary>
    public bool IsFull => Count == Capacity;

    /// <summary>The fingerprint of the race at its end, of a recording that was read; else empty.</summary>
    public string Fingerprint { get; }

    private static ReadOnlySpan<byte> Magic => "NGRACE1\n"u8;

    /// <summary>Reads what <see cref="ToArray"/> has written.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such file; the message says why.</exception>
    public static Recording Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength || !file.StartsWith(Magic))
            throw new InvalidDataException($"expected the recording of a race, which begins with \"NGRACE1\", found {file.Length} bytes of something else");

        var (seed, count) = (BinaryPrimitives.ReadInt32LittleEndian(file[8..]), BinaryPrimitives.ReadInt32LittleEndian(file[12..]));
        var frames = file[HeaderLength..];
        if (count is < 0 or > Capacity || frames.Length != 2 * count)
            throw new InvalidDataException($"the recording says that it has {count} frames (0 to {Capacity} can be), which are 2 bytes each, found {frames.Length} bytes");

        for (var frame = 0; frame < count; frame++)
        {
            var (keys, steps) = (frames[2 * frame], frames[(2 * frame) + 1]);
            if ((keys & ~(int)AllKeys) != 0 || steps > Race.StepsOfFrame)
                throw new InvalidDataException($"frame {frame + 1} of the recording has keys {keys} and {steps} steps: expected keys below {(int)AllKeys + 1} and at most {Race.StepsOfFrame} steps");
        }

        return new Recording(seed, frames.ToArray(), count, Encoding.ASCII.GetString(file.Slice(16, FingerprintLength)));
    }

    /// <summary>
    /// The file: "NGRACE1" and a line's end, seed and number of frames in 4 bytes each, the fingerprint in 16 letters, and of each frame keys and steps in a byte each.
    /// </summary>
    /// <param name="fingerprint">That of the race as it is now: it tells whether a replay is the same one.</param>
    public byte[] ToArray(string fingerprint)
    {
        var file = new byte[HeaderLength + (2 * Count)];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), Seed);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), Count);
        Encoding.ASCII.GetBytes(fingerprint, file.AsSpan(16, FingerprintLength));
        _frames.AsSpan(0, 2 * Count).CopyTo(file.AsSpan(HeaderLength));
        return file;
    }

    /// <summary>The race that was recorded, as it stood after the last frame.</summary>
    public Race Replay()
    {
        var race = new Race(Seed);
        for (var frame = 0; frame < Count; frame++)
        {
            race.Drive((Keys)_frames[2 * frame]);
            for (var step = 0; step < _frames[(2 * frame) + 1]; step++)
                race.Learn();
        }

        return race;
    }

    /// <summary>Adds a frame; there must be room.</summary>
    internal void Add(Keys keys, int steps)
    {
        (_frames[2 * Count], _frames[(2 * Count) + 1]) = ((byte)keys, (byte)steps);
        Count++;
    }
}
