using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace NetGen.Tests.Weights;

/// <summary>Makes a file from good ones by a few random changes; a seed makes the same one again.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> good)
{
    private static readonly byte[] Marks = [.. "{}[]\",:\\ 0123456789-.eEuFB_lwb\n\t"u8, 0, 0x7F, 0x80, 0xC0, 0xED, 0xFF];
    private static readonly string[] Tokens = ["0", "1", "2", "3", "4", "48", "64", "104", "9999999999", "\"F32\"", "\"F64\"", "\"BF16\"", "{}", "[]", ",", "\"__metadata__\":{},", "\"layer1.weight\"", "\"0.bias\"", "\\u0041"];

    private ulong _state;

    public byte[] Make(long seed)
    {
        _state = (ulong)seed;
        var file = new List<byte>(good[Below(good.Count)]);
        for (var changes = 1 + Below(4); changes > 0; changes--)
        {
            Change(file);
        }

        // Half of the files get a length that fits, so that the change is what is seen.
        if (Below(2) == 0 && file.Count > 8)
        {
            var end = file.LastIndexOf((byte)'}', Math.Min(file.Count - 1, 600));
            Span<byte> length = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(length, Math.Max(0, end + 1 - 8));
            for (var i = 0; i < 8; i++)
            {
                file[i] = length[i];
            }
        }

        return [.. file];
    }

    private void Change(List<byte> file)
    {
        if (file.Count == 0)
        {
            return;
        }

        var at = Below(2) == 0 ? Below(file.Count) : Below(Math.Min(file.Count, 320));
        switch (Below(9))
        {
            case 0:
                file[at] ^= (byte)(1 << Below(8));
                break;
            case 1:
                file[at] = Marks[Below(Marks.Length)];
                break;
            case 2:
                file.Insert(at, Marks[Below(Marks.Length)]);
                break;
            case 3:
                file.RemoveRange(at, Math.Min(1 + Below(24), file.Count - at));
                break;
            case 4:
                file.InsertRange(Below(file.Count + 1), file.GetRange(at, Math.Min(1 + Below(80), file.Count - at)));
                break;
            case 5:
                file.InsertRange(at, Encoding.ASCII.GetBytes(Tokens[Below(Tokens.Length)]));
                break;
            case 6:
                ReplaceNumber(file, at);
                break;
            case 7:
                var other = good[Below(good.Count)];
                var from = Below(other.Length);
                file.RemoveRange(at, file.Count - at);
                file.AddRange(other[from..]);
                break;
            default:
                file[Below(Math.Min(8, file.Count))] = (byte)Below(256);
                break;
        }
    }

    private void ReplaceNumber(List<byte> file, int at)
    {
        while (at < file.Count && file[at] is < (byte)'0' or > (byte)'9')
        {
            at++;
        }

        while (at < file.Count && file[at] is >= (byte)'0' and <= (byte)'9')
        {
            file.RemoveAt(at);
        }

        file.InsertRange(at, Encoding.ASCII.GetBytes(Below(200).ToString(CultureInfo.InvariantCulture)));
    }

    // SplitMix64: seeds that follow one another give unlike numbers.
    private int Below(int bound)
    {
        _state += 0x9e3779b97f4a7c15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return (int)((z ^ (z >> 31)) % (ulong)bound);
    }
}
