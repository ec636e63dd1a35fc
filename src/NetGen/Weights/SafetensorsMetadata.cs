using System.Text;

namespace NetGen.Weights;

/// <summary>
/// The metadata of a file: text to text. The architecture and the fingerprint are NetGen's; what else there is must be well formed, but is neither looked
/// at nor kept, so that a writer's notes may be long. Whether one of their keys occurs twice cannot be told without keeping them.
/// </summary>
internal ref struct SafetensorsMetadata
{
    /// <summary>The most bytes of metadata.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>The longest spelling of a key that is looked at: NetGen's have 19 characters, of which each may be an escape of 6 bytes.</summary>
    private const int KeyBytes = 128;

    private ReadOnlySpan<byte> _fingerprint;
    private long _architectureOffset;
    private long _fingerprintOffset;

    public static ReadOnlySpan<byte> Name => "__metadata__"u8;

    public static ReadOnlySpan<byte> ArchitectureKey => "netgen.architecture"u8;

    public static ReadOnlySpan<byte> FingerprintKey => "netgen.fingerprint"u8;

    public bool IsPresent { get; private set; }

    /// <summary>Whether the file says that it is a checkpoint: only then it may have more tensors than those of the parameters.</summary>
    public bool IsCheckpoint { get; private set; }

    /// <summary>Takes what a checkpoint says; <see langword="null"/> where that is not asked for.</summary>
    public CheckpointNotes? Notes { get; set; }

    /// <summary>As it stands in the header, escapes and all; empty if there is none.</summary>
    public ReadOnlySpan<byte> Architecture { get; private set; }

    public readonly bool HasFingerprint => !_fingerprint.IsEmpty;

    /// <summary>Bytes of the file before the fingerprint.</summary>
    public readonly long FingerprintOffset => _fingerprintOffset;

    public void Read(ref JsonReader json)
    {
        IsPresent = true;
        if (!json.TryTake('{'))
        {
            throw json.Unexpected("'{' of the metadata", WeightFormatCode.Metadata);
        }

        json.DropsSpace = true;
        ReadEntries(ref json);
        json.DropsSpace = false;
    }

    /// <summary>Demands that a file of ours is of a network whose parameters mean the same.</summary>
    public readonly void CheckLayers(string architecture)
    {
        if (!Architecture.IsEmpty && !HasSameLayers(architecture) && !HasRoundedLayers(architecture))
        {
            throw Refusal.Of(WeightFormatCode.Architecture, _architectureOffset, $"Expected a file of {Quote(architecture)}, found {Refusal.Show(Architecture, 400)}.{WeightArchitecture.TellDifference(architecture, Text() ?? string.Empty)}");
        }
    }

    /// <summary>Demands that a file of ours is well marked.</summary>
    public readonly void CheckMark()
    {
        if (!HasFingerprint)
        {
            return;
        }

        if (Architecture.IsEmpty)
        {
            throw Refusal.Of(WeightFormatCode.Metadata, _fingerprintOffset, $"Expected 'netgen.architecture' together with 'netgen.fingerprint', found none.");
        }

        foreach (var digit in _fingerprint)
        {
            if (_fingerprint.Length != WeightFingerprint.Digits || digit is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f')))
            {
                throw Refusal.Of(WeightFormatCode.Metadata, _fingerprintOffset, $"Expected 16 hexadecimal digits in lower case, found {Refusal.Show(_fingerprint)}.");
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

    private void ReadEntries(ref JsonReader json)
    {
        if (json.TryTake('}'))
        {
            return;
        }

        var before = json.Dropped;
        var start = json.Position;
        do
        {
            if (ReadEntry(ref json))
            {
                start = json.Position;
            }
            else
            {
                json.Drop(start);
            }

            if (json.Dropped - before > MostBytes)
            {
                throw json.Error(WeightFormatCode.Metadata, json.Position, $"Expected at most {MostBytes} bytes of metadata, found more.");
            }
        }
        while (json.TryTake(','));
        json.Take('}', "',' or '}' after a text of the metadata");
    }

    /// <summary>Reads a key and its text; whether they are to be kept.</summary>
    private bool ReadEntry(ref JsonReader json)
    {
        var key = json.TakeText("a key of the metadata in quotes", mayEscape: true, WeightFormatCode.Metadata, KeyBytes);
        var start = json.Position - key.Length - 1;
        var isArchitecture = Spells(key, ArchitectureKey);
        if (!isArchitecture && !Spells(key, FingerprintKey))
        {
            IsCheckpoint |= Spells(key, CheckpointNotes.FingerprintKey);
            var name = Notes is null ? null : CheckpointNotes.NameOf(key);
            json.Take(':', "':' after a key");
            var note = json.TakeText("text in quotes as the value of metadata", mayEscape: true, WeightFormatCode.Metadata, name is null ? 0 : int.MaxValue);
            if (name is not null)
            {
                Notes!.Add(name, note, json.Offset(json.Position - note.Length - 1));
            }

            return false;
        }

        if (isArchitecture ? !Architecture.IsEmpty : HasFingerprint)
        {
            throw json.Error(WeightFormatCode.DuplicateName, start, $"Expected the key {Refusal.Show(key)} once, found it again.");
        }

        json.Take(':', "':' after a key");
        var value = json.TakeText("text in quotes as the value of metadata", mayEscape: true, WeightFormatCode.Metadata);
        var offset = json.Offset(json.Position - value.Length - 1);
        if (value.IsEmpty)
        {
            throw json.Error(WeightFormatCode.Metadata, json.Position - 1, $"Expected a text of {Refusal.Show(key)}, found an empty one.");
        }

        if (isArchitecture)
        {
            Architecture = value;
            _architectureOffset = offset;
        }
        else
        {
            _fingerprint = value;
            _fingerprintOffset = offset;
        }

        return true;
    }

    private static bool Spells(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        var units = new JsonText(text);
        foreach (var letter in name)
        {
            if (units.Next() != letter)
            {
                return false;
            }
        }

        return units.Next() < 0;
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

        return Text() is { } theirs && theirs.IndexOf(';') >= 0 && WeightArchitecture.HasSameLayers(architecture, theirs);
    }

    // What the file says; null where that is not ASCII.
    private readonly string? Text()
    {
        var text = new JsonText(Architecture);
        var found = new StringBuilder();
        for (var unit = text.Next(); unit >= 0; unit = text.Next())
        {
            if (unit >= 0x80)
            {
                return null;
            }

            found.Append((char)unit);
        }

        return found.ToString();
    }

    private static string Quote(string architecture) => $"'{architecture.Substring(0, architecture.IndexOf(';'))}'";
}
