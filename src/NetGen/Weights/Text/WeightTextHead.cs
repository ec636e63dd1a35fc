namespace NetGen.Weights;

/// <summary>The first lines of a text: the version, the architecture, the fingerprint.</summary>
internal sealed class WeightTextHead
{
    private readonly WeightTextSource _source;
    private readonly WeightTextRefusal _refusal;
    private readonly string _expected;

    /// <summary>Prepares to read.</summary>
    /// <param name="source">The text, at its start.</param>
    /// <param name="refusal">Takes what is wrong.</param>
    /// <param name="architecture">The network's.</param>
    public WeightTextHead(WeightTextSource source, WeightTextRefusal refusal, string architecture)
    {
        _source = source;
        _refusal = refusal;
        _expected = architecture;
    }

    /// <summary>The text's architecture: the network's layers, but perhaps another loss or precision.</summary>
    public string Architecture { get; private set; } = string.Empty;

    /// <summary>Whether the text's numbers are <see langword="float"/>.</summary>
    public bool IsSingle { get; private set; }

    /// <summary>What the text says its fingerprint is.</summary>
    public string Fingerprint { get; private set; } = string.Empty;

    /// <summary>Where it says so.</summary>
    public WeightTextPlace FingerprintPlace { get; private set; }

    /// <summary>Reads the lines; <see langword="false"/> if something is wrong.</summary>
    public bool Read() => ReadVersion() && ReadArchitecture() && ReadFingerprint();

    private bool ReadVersion()
    {
        var place = _source.Place;
        var line = _source.TakeLine().ToString();
        return line == WeightTextForm.Version
            ? _refusal.EndLine()
            : _refusal.Fail(WeightFormatCode.Version, place, line.Length, $"Expected '{WeightTextForm.Version}', found {WeightTextRefusal.Show(line)}.");
    }

    private bool ReadArchitecture()
    {
        if (!TryReadEntry(WeightTextForm.Architecture, out var place, out var architecture))
        {
            return false;
        }

        IsSingle = WeightTextForm.IsSingle(architecture);
        if (!WeightArchitecture.HasSameLayers(_expected, architecture)
            || (!IsSingle && !architecture.EndsWith(";Double", StringComparison.Ordinal))
            || !IsAscii(architecture))
        {
            var expected = WeightTextForm.Layers(_expected);
            return _refusal.Fail(WeightFormatCode.Architecture, place, architecture.Length, $"Expected the layers '{expected}', found {WeightTextRefusal.Show(architecture, Math.Max(WeightTextRefusal.ShownCharacters, 2 * expected.Length))}.{WeightArchitecture.TellDifference(_expected, architecture)}");
        }

        Architecture = architecture;
        return _refusal.EndLine();
    }

    private bool ReadFingerprint()
    {
        if (!TryReadEntry(WeightTextForm.Fingerprint, out var place, out var fingerprint))
        {
            return false;
        }

        (FingerprintPlace, Fingerprint) = (place, fingerprint);
        return fingerprint.Length == WeightFingerprint.Digits
            ? _refusal.EndLine()
            : _refusal.Fail(WeightFormatCode.Fingerprint, place, fingerprint.Length, $"Expected {WeightFingerprint.Digits} digits, found {WeightTextRefusal.Show(fingerprint)}.");
    }

    private bool TryReadEntry(string key, out WeightTextPlace place, out string value)
    {
        place = _source.Place;
        value = string.Empty;
        var line = _source.TakeLine().ToString();
        if (!line.StartsWith(key, StringComparison.Ordinal))
        {
            var code = line.Length == 0 && _source.IsAtEnd ? WeightFormatCode.Truncated : WeightFormatCode.Metadata;
            return _refusal.Fail(code, place, line.Length, $"Expected a line '{key}…', found {WeightTextRefusal.Show(line)}.");
        }

        place = new WeightTextPlace(place.Offset + key.Length, place.Line, place.Column + key.Length);
        value = line.Substring(key.Length);
        return true;
    }

    private static bool IsAscii(string text) => text.All(letter => letter is >= ' ' and <= '~');
}
