namespace NetGen.Weights;

/// <summary>The layers of a text: a heading and a line of numbers for each unit.</summary>
internal sealed class WeightTextUnits
{
    private readonly WeightTextSource _source;
    private readonly WeightTextRefusal _refusal;
    private readonly WeightLayer[] _layers;
    private readonly bool _isSingle;
    private readonly bool _isFileSingle;

    /// <summary>Prepares to read.</summary>
    /// <param name="source">The text, behind its head.</param>
    /// <param name="refusal">Takes what is wrong.</param>
    /// <param name="layers">The network's.</param>
    /// <param name="isSingle">Whether the network's numbers are <see langword="float"/>.</param>
    /// <param name="isFileSingle">Whether the text's are.</param>
    public WeightTextUnits(WeightTextSource source, WeightTextRefusal refusal, WeightLayer[] layers, bool isSingle, bool isFileSingle)
    {
        _source = source;
        _refusal = refusal;
        _layers = layers;
        _isSingle = isSingle;
        _isFileSingle = isFileSingle;
    }

    /// <summary>Reads the values to their places, and the end of the text; <see langword="false"/> if something is wrong.</summary>
    public bool Read(double[] values) => ReadLayers(values) && ReadEnd();

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
            return _refusal.EndLine();
        }

        if (index > 0 && line.Length > 0 && line[0] is '-' or '+' or (>= '0' and <= '9'))
        {
            return _refusal.Fail(WeightFormatCode.Lines, place, line.Length, $"Layer {index} has {_layers[index - 1].Units} units: expected the line '{expected}' after them, found another line of numbers.");
        }

        return line.Length == 0 && _source.IsAtEnd
            ? _refusal.Fail(WeightFormatCode.Truncated, place, 0, $"Expected the line '{expected}', but the text ends here.")
            : _refusal.Fail(WeightFormatCode.Shape, place, line.Length, $"Layer {index + 1} of this network needs the line '{expected}', found {WeightTextRefusal.Show(line)}.");
    }

    private bool ReadUnits(int index, double[] values)
    {
        var layer = _layers[index];
        for (var unit = 0; unit < layer.Units; unit++)
        {
            if (_source.IsAtEnd)
            {
                return _refusal.Fail(WeightFormatCode.Truncated, _source.Place, 0, $"Layer {index + 1} needs {layer.Units} lines of {WeightTextForm.Numbers(layer)} numbers, but the text ends after {unit}.");
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
                return _refusal.Fail(WeightFormatCode.Shape, place, _source.TakeWord().Length, $"Layer {index + 1}, unit {unit + 1}: expected {WeightTextForm.Numbers(layer)} numbers, found more.");
            }

            if (!_refusal.EndLine())
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
            return _refusal.Fail(WeightFormatCode.Lines, place, word.Length, $"Layer {index + 1} needs {layer.Units} lines of {WeightTextForm.Numbers(layer)} numbers, found {unit} and then the next layer.");
        }

        if (word.Length == 0)
        {
            return _refusal.Fail(WeightFormatCode.Shape, place, 0, $"Layer {index + 1}, unit {unit + 1}: expected {WeightTextForm.Numbers(layer)} numbers, found {i}.");
        }

        if (word.Length > WeightNumber.MostCharacters || !WeightNumber.IsNumber(word))
        {
            var isNamed = IsNamed(word);
            return _refusal.Fail(
                isNamed ? WeightFormatCode.NotFinite : WeightFormatCode.Number,
                place,
                word.Length,
                $"Layer {index + 1}, unit {unit + 1}: expected a {(isNamed ? "finite " : string.Empty)}number, found {WeightTextRefusal.Show(word.ToString())}.");
        }

        var value = WeightNumber.Parse(word, _isFileSingle);
        var kept = _isSingle ? (float)value : value;
        if (value - value != 0 || kept - kept != 0)
        {
            return _refusal.Fail(WeightFormatCode.NotFinite, place, word.Length, $"Layer {index + 1}, unit {unit + 1}: expected a number that is finite in the network's precision, found {WeightTextRefusal.Show(word.ToString())}.");
        }

        if (layer.IsStandardization && i == layer.Inputs && !(kept > 0))
        {
            return _refusal.Fail(WeightFormatCode.NotFinite, place, word.Length, $"Layer {index + 1}, input {unit + 1}: expected a deviation above 0 in the network's precision, found {WeightTextRefusal.Show(word.ToString())}.");
        }

        values[layer.Position(i == layer.Inputs, unit, i == layer.Inputs ? 0 : i)] = value;
        return true;
    }

    private bool ReadEnd()
    {
        // Blank lines at the end are common; anywhere else they would hide that a line is missing.
        _source.SkipSpaces();
        while (!_source.IsAtEnd && _source.IsAtLineEnd && _source.TryEndLine())
        {
            _source.SkipSpaces();
        }

        if (_source.IsAtEnd)
        {
            return true;
        }

        var place = _source.Place;
        var line = _source.TakeLine().ToString();
        return _refusal.Fail(WeightFormatCode.TrailingData, place, line.Length, $"Expected the end of the text after the last of {_layers[_layers.Length - 1].Units} units, found {WeightTextRefusal.Show(line)}.");
    }

    private static bool IsNamed(ReadOnlySpan<char> word)
    {
        var text = word.ToString().TrimStart('-', '+');
        return text is "∞" || new[] { "nan", "inf", "infinity" }.Contains(text, StringComparer.OrdinalIgnoreCase);
    }
}
