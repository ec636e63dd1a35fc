using System.Globalization;

namespace NetGen.Weights;

/// <summary>
/// Reads a text of parameters: the one reader of the library and of the generator. What may be in it is known beforehand, so that no memory is
/// taken because a text says so.
/// </summary>
internal sealed class WeightTextReader
{
    private const int ShownCharacters = 40;

    private readonly WeightTextSource _source;
    private readonly string _architecture;
    private readonly WeightLayer[] _layers;
    private readonly bool _isSingle;
    private WeightFingerprint _fingerprint;
    private bool _isFileSingle;
    private WeightTextFault? _fault;

    /// <summary>Prepares to read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="architecture">The network's.</param>
    /// <param name="layers">The network's.</param>
    public WeightTextReader(TextReader text, string architecture, WeightLayer[] layers)
    {
        _source = new WeightTextSource(text, Math.Max(WeightNumber.MostCharacters + 1, LongestLine(layers.Length)));
        _architecture = architecture;
        _layers = layers;
        _isSingle = WeightTextForm.IsSingle(architecture);
    }

    /// <summary>The longest header line: what a network of so many layers writes takes less than half of it.</summary>
    public static int LongestLine(int layers) => 512 + (128 * layers);

    /// <summary>Reads all of it.</summary>
    /// <param name="values">
    /// Receives the values at their places in the network's memory, in the text's precision: finite in the network's too, but not yet rounded to it. Of
    /// no use if something is wrong.
    /// </param>
    /// <returns>What is wrong; <see langword="null"/> if nothing is.</returns>
    public WeightTextFault? Read(double[] values)
    {
        var place = default(WeightTextPlace);
        var fingerprint = string.Empty;
        if (ReadVersion() && ReadArchitecture() && ReadFingerprint(out place, out fingerprint) && ReadLayers(values) && ReadEnd())
        {
            AddValues(values);
            if (_fingerprint.ToString() != fingerprint)
            {
                Fail(WeightFormatCode.Fingerprint, place, fingerprint.Length, $"Expected the fingerprint '{_fingerprint.ToString()}' of the numbers that follow, found '{fingerprint}'.");
            }
        }

        return _fault;
    }

    // In the order of GetParameters, as all files have it; a text has each unit's bias behind its weights.
    private void AddValues(double[] values)
    {
        foreach (var layer in _layers)
        {
            for (var unit = 0; unit < layer.Units; unit++)
            {
                for (var input = 0; input < layer.Inputs; input++)
                {
                    _fingerprint.Add(values[layer.Position(isBias: false, unit, input)], _isFileSingle);
                }
            }

            for (var unit = 0; layer.HasBias && unit < layer.Units; unit++)
            {
                _fingerprint.Add(values[layer.Position(isBias: true, unit, 0)], _isFileSingle);
            }
        }
    }

    private bool ReadVersion()
    {
        var place = _source.Place;
        var line = _source.TakeLine().ToString();
        return line == WeightTextForm.Version
            ? EndLine()
            : Fail(WeightFormatCode.Version, place, line.Length, $"Expected '{WeightTextForm.Version}', found {Show(line)}.");
    }

    private bool ReadArchitecture()
    {
        if (!TryReadEntry(WeightTextForm.Architecture, out var place, out var architecture))
        {
            return false;
        }

        _isFileSingle = WeightTextForm.IsSingle(architecture);
        if (WeightTextForm.Layers(architecture) != WeightTextForm.Layers(_architecture)
            || (!_isFileSingle && !architecture.EndsWith(";Double", StringComparison.Ordinal))
            || !IsAscii(architecture))
        {
            var expected = WeightTextForm.Layers(_architecture);
            return Fail(WeightFormatCode.Architecture, place, architecture.Length, $"Expected the layers '{expected}', found {Show(architecture, Math.Max(ShownCharacters, 2 * expected.Length))}.");
        }

        _fingerprint.Add(architecture);
        return EndLine();
    }

    private bool ReadFingerprint(out WeightTextPlace place, out string fingerprint)
    {
        if (!TryReadEntry(WeightTextForm.Fingerprint, out place, out fingerprint))
        {
            return false;
        }

        return fingerprint.Length == WeightFingerprint.Digits
            ? EndLine()
            : Fail(WeightFormatCode.Fingerprint, place, fingerprint.Length, $"Expected {WeightFingerprint.Digits} digits, found {Show(fingerprint)}.");
    }

    private bool TryReadEntry(string key, out WeightTextPlace place, out string value)
    {
        place = _source.Place;
        value = string.Empty;
        var line = _source.TakeLine().ToString();
        if (!line.StartsWith(key, StringComparison.Ordinal))
        {
            var code = line.Length == 0 && _source.IsAtEnd ? WeightFormatCode.Truncated : WeightFormatCode.Metadata;
            return Fail(code, place, line.Length, $"Expected a line '{key}…', found {Show(line)}.");
        }

        place = new WeightTextPlace(place.Offset + key.Length, place.Line, place.Column + key.Length);
        value = line.Substring(key.Length);
        return true;
    }

    private bool ReadLayers(double[] values)
    {
        for (var i = 0; i < _layers.Length; i++)
        {
            if (!ReadHeading(i) || !ReadUnits(i, values))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadHeading(int index)
    {
        var expected = WeightTextForm.Layer(index + 1, _layers[index]);
        var place = _source.Place;
        var line = _source.TakeLine().ToString();
        if (line == expected)
        {
            return EndLine();
        }

        if (index > 0 && line.Length > 0 && line[0] is '-' or (>= '0' and <= '9'))
        {
            return Fail(WeightFormatCode.Lines, place, line.Length, $"Layer {index} has {_layers[index - 1].Units} units: expected the line '{expected}' behind them, found another line of numbers.");
        }

        return line.Length == 0 && _source.IsAtEnd
            ? Fail(WeightFormatCode.Truncated, place, 0, $"Expected the line '{expected}', but the text ends here.")
            : Fail(WeightFormatCode.Shape, place, line.Length, $"Layer {index + 1} of this network needs the line '{expected}', found {Show(line)}.");
    }

    private bool ReadUnits(int index, double[] values)
    {
        var layer = _layers[index];
        for (var unit = 0; unit < layer.Units; unit++)
        {
            if (_source.IsAtEnd)
            {
                return Fail(WeightFormatCode.Truncated, _source.Place, 0, $"Layer {index + 1} needs {layer.Units} lines of {WeightTextForm.Numbers(layer)} numbers, but the text ends after {unit}.");
            }

            for (var i = 0; i < WeightTextForm.Numbers(layer); i++)
            {
                if (!ReadNumber(index, unit, i, values))
                {
                    return false;
                }
            }

            _source.SkipSpaces();
            if (!_source.IsAtLineEnd)
            {
                var place = _source.Place;
                return Fail(WeightFormatCode.Shape, place, _source.TakeWord().Length, $"Layer {index + 1}, unit {unit + 1}: expected {WeightTextForm.Numbers(layer)} numbers, found more.");
            }

            if (!EndLine())
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadNumber(int index, int unit, int i, double[] values)
    {
        var layer = _layers[index];
        _source.SkipSpaces();
        var place = _source.Place;
        var word = _source.TakeWord();
        if (i == 0 && word.SequenceEqual("layer".AsSpan()))
        {
            return Fail(WeightFormatCode.Lines, place, word.Length, $"Layer {index + 1} needs {layer.Units} lines of {WeightTextForm.Numbers(layer)} numbers, found {unit} and then the next layer.");
        }

        if (word.Length == 0)
        {
            return Fail(WeightFormatCode.Shape, place, 0, $"Layer {index + 1}, unit {unit + 1}: expected {WeightTextForm.Numbers(layer)} numbers, found {i}.");
        }

        if (word.Length > WeightNumber.MostCharacters || !WeightNumber.IsNumber(word))
        {
            var isNamed = IsNamed(word);
            return Fail(
                isNamed ? WeightFormatCode.NotFinite : WeightFormatCode.Number,
                place,
                word.Length,
                $"Layer {index + 1}, unit {unit + 1}: expected a {(isNamed ? "finite " : string.Empty)}number, found {Show(word.ToString())}.");
        }

        var value = WeightNumber.Parse(word, _isFileSingle);
        var kept = _isSingle ? (float)value : value;
        if (value - value != 0 || kept - kept != 0)
        {
            return Fail(WeightFormatCode.NotFinite, place, word.Length, $"Layer {index + 1}, unit {unit + 1}: expected a number that is finite in the network's precision, found {Show(word.ToString())}.");
        }

        values[layer.Position(i == layer.Inputs, unit, i == layer.Inputs ? 0 : i)] = value;
        return true;
    }

    private bool ReadEnd()
    {
        if (_source.IsAtEnd)
        {
            return true;
        }

        var place = _source.Place;
        var line = _source.TakeLine().ToString();
        return Fail(WeightFormatCode.TrailingData, place, line.Length, $"Expected the end of the text behind the last of {_layers[_layers.Length - 1].Units} units, found {Show(line)}.");
    }

    private bool EndLine() => _source.TryEndLine()
        || Fail(WeightFormatCode.Metadata, _source.Place, 1, $"Expected the end of the line, found more.");

    private bool Fail(WeightFormatCode code, WeightTextPlace place, int length, FormattableString sentence)
    {
        _fault = new WeightTextFault(code, place, length, sentence.ToString(CultureInfo.InvariantCulture));
        return false;
    }

    private static bool IsNamed(ReadOnlySpan<char> word)
    {
        var text = word.ToString().TrimStart('-', '+');
        return text is "∞" || new[] { "nan", "inf", "infinity" }.Contains(text, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsAscii(string text) => text.All(letter => letter is >= ' ' and <= '~');

    // Part of the text, made fit for a message: cut, and without what is invisible.
    private static string Show(string text, int most = ShownCharacters)
    {
        var shown = new string(text.Take(most).Select(letter => letter is >= ' ' and <= '~' ? letter : '?').ToArray());
        return $"'{shown}{(text.Length > most ? "…" : string.Empty)}'";
    }
}
