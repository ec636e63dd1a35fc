using System.Buffers.Binary;
using Racer.Driving;

namespace Racer.Races;

/// <summary>
/// What a race was made of: the seed, and of each frame the keys and how many steps of learning there was time for. Replayed, it is the same race to the last bit, on
/// whatever machine. Its room is taken at the start; a race that lasts longer goes on unrecorded.
/// </summary>
public sealed class Recording
{
    /// <summary>The most frames: ten minutes.</summary>
    public const int Capacity = 600 * Car.FramesPerSecond;

    private const int HeaderLength = 16;
    private const Keys AllKeys = Keys.Left | Keys.Right | Keys.Gas | Keys.Brake | Keys.Demonstrate;

    private readonly byte[] _frames;

    /// <summary>Begins with no frame.</summary>
    public Recording(int seed)
        : this(seed, new byte[2 * Capacity], 0)
    {
    }

    private Recording(int seed, byte[] frames, int count) => (Seed, _frames, Count) = (seed, frames, count);

    /// <summary>The seed of the race.</summary>
    public int Seed { get; }

    /// <summary>Frames.</summary>
    public int Count { get; private set; }

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

        return new Recording(seed, frames.ToArray(), count);
    }

    /// <summary>The file: "NGRACE1" and a line's end, seed and number of frames in 4 bytes each, and of each frame keys and steps in a byte each.</summary>
    public byte[] ToArray()
    {
        var file = new byte[HeaderLength + (2 * Count)];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), Seed);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), Count);
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

    /// <summary>Adds a frame, if there is room.</summary>
    internal void Add(Keys keys, int steps)
    {
        if (2 * Count == _frames.Length)
            return;

        (_frames[2 * Count], _frames[(2 * Count) + 1]) = ((byte)keys, (byte)steps);
        Count++;
    }
}
