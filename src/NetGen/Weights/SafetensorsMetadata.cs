using System.Text;

namespace NetGen.Weights;

/// <summary>The metadata of a file: text to text. Of ours are the architecture and the fingerprint; what else there is, is not looked at.</summary>
internal ref struct SafetensorsMetadata
{
    /// <summary>Entries; the twins among them are found by comparing all.</summary>
    private const int MostEntries = 64;

    private ReadOnlySpan<byte> _fingerprint;
    private int _architectureStart;
    private int _fingerprintStart;

    public static ReadOnlySpan<byte> Name => "__metadata__"u8;

    public static ReadOnlySpan<byte> ArchitectureKey => "netgen.architecture"u8;

    public static ReadOnlySpan<byte> FingerprintKey => "netgen.fingerprint"u8;

    public bool IsPresent { get; private set; }

    /// <summary>As it stands in the header, escapes and all; empty if there is none.</summary>
    public ReadOnlySpan<byte> Architecture { get; private set; }

    public readonly bool HasFingerprint => !_fingerprint.IsEmpty;

    public readonly int FingerprintStart => _fingerprintStart;

    public void Read(ref JsonReader json)
    {
        IsPresent = true;
        if (!json.TryTake('{'))
        {
            throw json.Unexpected("'{' of the metadata", WeightFormatCode.Metadata);
        }

        if (json.TryTake('}'))
        {
            return;
        }

        Span<int> places = stackalloc int[2 * MostEntries];
        var count = 0;
        do
        {
            ReadEntry(ref json, places, count++);
        }
        while (json.TryTake(','));
        json.Take('}', "',' or '}' behind a text of the metadata");
    }

    /// <summary>Demands that a file of ours is of a network whose parameters mean the same, and well marked.</summary>
    public readonly void Check(in JsonReader json, string architecture)
    {
        if (!Architecture.IsEmpty && !HasSameLayers(architecture) && !HasRoundedLayers(architecture))
        {
            throw json.Error(WeightFormatCode.Architecture, _architectureStart, $"Expected a file of {Quote(architecture)}, found {Refusal.Show(Architecture, 400)}.");
        }

        if (!HasFingerprint)
        {
            return;
        }

        if (Architecture.IsEmpty)
        {
            throw json.Error(WeightFormatCode.Metadata, _fingerprintStart, $"Expected 'netgen.architecture' beside 'netgen.fingerprint', found none.");
        }

        foreach (var digit in _fingerprint)
        {
            if (_fingerprint.Length != WeightFingerprint.Digits || digit is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f')))
            {
                throw json.Error(WeightFormatCode.Metadata, _fingerprintStart, $"Expected 16 hexadecimal digits in lower case, found {Refusal.Show(_fingerprint)}.");
            }
        }
    }

    /// <summary>Starts a fingerprint with the architecture as the file has it.</summary>
    public readonly WeightFingerprint Begin()
    {
        var fingerprint = default(WeightFingerprint);
        var text = new JsonText(Architecture);
        for (var unit = text.Next(); unit >= 0; unit = text.Next())
        {
            fingerprint.Add((char)unit);
        }

        return fingerprint;
    }

    public readonly bool Matches(in WeightFingerprint fingerprint)
    {
        for (var i = 0; i < _fingerprint.Length; i++)
        {
            if (_fingerprint[i] != fingerprint.Digit(i))
            {
                return false;
            }
        }

        return true;
    }

    private void ReadEntry(ref JsonReader json, scoped Span<int> places, int count)
    {
        var key = json.TakeText("a key of the metadata in quotes", mayEscape: false, WeightFormatCode.Metadata);
        var start = json.Position - key.Length - 1;
        if (count == MostEntries)
        {
            throw json.Error(WeightFormatCode.Metadata, start, $"Expected at most {MostEntries} entries of metadata, found more.");
        }

        for (var i = 0; i < count; i++)
        {
            if (json.Slice(places[2 * i], places[(2 * i) + 1]).SequenceEqual(key))
            {
                throw json.Error(WeightFormatCode.DuplicateName, start, $"Expected each key once, found {Refusal.Show(key)} again.");
            }
        }

        (places[2 * count], places[(2 * count) + 1]) = (start, key.Length);
        json.Take(':', "':' behind a key");
        var value = json.TakeText("text in quotes as the value of metadata", mayEscape: true, WeightFormatCode.Metadata);
        var isOurs = key.SequenceEqual(ArchitectureKey) || key.SequenceEqual(FingerprintKey);
        if (isOurs && value.IsEmpty)
        {
            throw json.Error(WeightFormatCode.Metadata, json.Position - 1, $"Expected a text of {Refusal.Show(key)}, found an empty one.");
        }

        if (key.SequenceEqual(ArchitectureKey))
        {
            Architecture = value;
            _architectureStart = json.Position - value.Length - 1;
        }
        else if (isOurs)
        {
            _fingerprint = value;
            _fingerprintStart = json.Position - value.Length - 1;
        }
    }

    /// <summary>Compares up to the first semicolon; loss and precision behind it change no parameter's meaning, but must be ASCII.</summary>
    private readonly bool HasSameLayers(string architecture)
    {
        var text = new JsonText(Architecture);
        var (i, isSame) = (0, false);
        for (var unit = text.Next(); unit >= 0; unit = text.Next(), i++)
        {
            if (unit >= 0x80 || (!isSame && (i == architecture.Length || architecture[i] != unit)))
            {
                return false;
            }

            isSame |= unit == ';';
        }

        return isSame;
    }

    // Only options have numbers to round, so that other files are compared without memory.
    private readonly bool HasRoundedLayers(string architecture)
    {
        if (architecture.IndexOf('(') < 0 && Architecture.IndexOf((byte)'(') < 0)
        {
            return false;
        }

        var text = new JsonText(Architecture);
        var found = new StringBuilder();
        for (var unit = text.Next(); unit >= 0; unit = text.Next())
        {
            if (unit >= 0x80)
            {
                return false;
            }

            found.Append((char)unit);
        }

        return found.ToString() is var theirs && theirs.IndexOf(';') >= 0 && WeightArchitecture.HasSameLayers(architecture, theirs);
    }

    private static string Quote(string architecture) => $"'{architecture.Substring(0, architecture.IndexOf(';'))}'";
}
