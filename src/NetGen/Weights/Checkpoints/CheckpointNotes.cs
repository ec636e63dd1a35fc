using System.Globalization;
using System.Text;

namespace NetGen.Weights;

/// <summary>What the metadata of a checkpoint says beside the architecture: the optimizer, how far it has come, and where a session is.</summary>
internal sealed class CheckpointNotes
{
    /// <summary>The optimizer with its options.</summary>
    public const string Optimizer = "netgen.optimizer";

    /// <summary>The steps that it has taken.</summary>
    public const string Steps = "netgen.steps";

    /// <summary>The running powers of its decays: the bits of two doubles.</summary>
    public const string Powers = "netgen.powers";

    /// <summary>A session's data and options.</summary>
    public const string Run = "netgen.run";

    /// <summary>Where a session is.</summary>
    public const string Session = "netgen.session";

    /// <summary>The fingerprint of all of the file.</summary>
    public const string Fingerprint = "netgen.checkpoint";

    private const int MostDigits = 18;

    /// <summary>All of them, in the order in which they are written.</summary>
    public static readonly IReadOnlyList<string> All = [Optimizer, Steps, Powers, Run, Session, Fingerprint];

    private readonly Dictionary<string, (string Text, long Offset)> _notes = new(StringComparer.Ordinal);

    public static ReadOnlySpan<byte> FingerprintKey => "netgen.checkpoint"u8;

    /// <summary>The name that a key spells; <see langword="null"/> where it is no note.</summary>
    public static string? NameOf(ReadOnlySpan<byte> key) => TextOf(key) is { } text && All.Contains(text) ? text : null;

    /// <summary>Text between JSON quotes with its escapes resolved; <see langword="null"/> where it is not ASCII.</summary>
    public static string? TextOf(ReadOnlySpan<byte> json)
    {
        var units = new JsonText(json);
        var text = new StringBuilder();
        for (var unit = units.Next(); unit >= 0; unit = units.Next())
        {
            if (unit >= 0x80)
            {
                return null;
            }

            text.Append((char)unit);
        }

        return text.ToString();
    }

    /// <summary>Adds a note of a file.</summary>
    /// <exception cref="WeightFormatException">It is there twice, or not ASCII.</exception>
    public void Add(string name, ReadOnlySpan<byte> json, long offset)
    {
        if (_notes.ContainsKey(name))
        {
            throw Refusal.Of(WeightFormatCode.DuplicateName, offset, $"Expected the key '{name}' once, found it again.");
        }

        _notes.Add(name, (TextOf(json) ?? throw Refusal.Of(WeightFormatCode.Metadata, offset, $"Expected ASCII as the text of '{name}', found {Refusal.Show(json)}."), offset));
    }

    /// <summary>A note's text; <see langword="null"/> if there is none.</summary>
    public string? Find(string name) => _notes.TryGetValue(name, out var note) ? note.Text : null;

    /// <summary>Bytes of the file before a note that is there.</summary>
    public long Offset(string name) => _notes[name].Offset;

    /// <summary>A note's text.</summary>
    /// <exception cref="WeightFormatException">There is none.</exception>
    public string Require(string name) =>
        Find(name) ?? throw Refusal.Of(WeightFormatCode.Metadata, Safetensors.LengthBytes, $"Expected '{name}' in the metadata of a checkpoint, found none.");

    /// <summary>The steps: 0 and above.</summary>
    public long ReadSteps()
    {
        var text = Require(Steps);
        var isRight = text.Length is > 0 and <= MostDigits && text.All(digit => digit is >= '0' and <= '9') && (text.Length == 1 || text[0] != '0');
        return isRight
            ? long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : throw Wrong(Steps, $"a whole number of 0 or more, of at most {MostDigits} digits");
    }

    /// <summary>The two powers: 0 to 1.</summary>
    public (double First, double Second) ReadPowers()
    {
        var parts = Require(Powers).Split(',');
        return parts.Length == 2 && TryReadBits(parts[0], out var first) && TryReadBits(parts[1], out var second) && first is >= 0 and <= 1 && second is >= 0 and <= 1
            ? (first, second)
            : throw Wrong(Powers, "the bits of two numbers from 0 to 1, each as 16 hexadecimal digits");
    }

    /// <summary>A number's bits as a note has them.</summary>
    public static string Bits(double value) => BitConverter.DoubleToInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Reads a number from its bits.</summary>
    public static bool TryReadBits(string text, out double value)
    {
        var isRight = long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits) && bits.ToString("x16", CultureInfo.InvariantCulture) == text;
        value = BitConverter.Int64BitsToDouble(bits);
        return isRight;
    }

    /// <summary>The start of the fingerprint of all: the architecture as the file has it, and the notes.</summary>
    public WeightFingerprint Begin(WeightFingerprint architecture)
    {
        var fingerprint = architecture;
        foreach (var name in All)
        {
            if (name != Fingerprint)
            {
                fingerprint.Add('\n');
                fingerprint.Add(Find(name) ?? string.Empty);
            }
        }

        return fingerprint;
    }

    /// <summary>The exception for a note that is wrong.</summary>
    public WeightFormatException Wrong(string name, string expected, WeightFormatCode code = WeightFormatCode.Metadata) =>
        Refusal.Of(code, Offset(name), $"Expected {expected} as the text of '{name}', found {Refusal.Show(Encoding.ASCII.GetBytes(Find(name)!), 400)}.");

    /// <summary>Sets a note to be written.</summary>
    internal void Set(string name, string text) => _notes[name] = (text, 0);
}
