namespace NetGen.Weights;

/// <summary>The layers of a text: a heading and the lines of numbers.</summary>
internal sealed class WeightTextUnits
{
    private readonly WeightTextSource _source;
    private readonly WeightTextRefusal _refusal;
    private readonly WeightTensor[] _tensors;
    private readonly bool _isSingle;
    private readonly bool _isFileSingle;

    /// <summary>Prepares to read.</summary>
    /// <param name="source">The text, behind its head.</param>
    /// <param name="refusal">Takes what is wrong.</param>
    /// <param name="tensors">The network's.</param>
    /// <param name="isSingle">Whether the network's numbers are <see langword="float"/>.</param>
    /// <param name="isFileSingle">Whether the text's are.</param>
    public WeightTextUnits(WeightTextSource source, WeightTextRefusal refusal, WeightTensor[] tensors, bool isSingle, bool isFileSingle)
    {
        _source = source;
        _refusal = refusal;
        _tensors = tensors;
        _isSingle = isSingle;
        _isFileSingle = isFileSingle;
    }

    /// <summary>Reads the values to their places, and the end of the text; <see langword="false"/> if something is wrong.</summary>
    public bool Read(double[] values) => ReadLayers(values) && ReadEnd();

    private bool ReadLayers(double[] values)
    {
        for (var number = 1; number <= WeightTensors.Layers(_tensors); number++)
        {
            if (!ReadHeading(number) || !ReadLines(number, values))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadHeading(int number)
    {
        var expected = new WeightTextLayer(_tensors, number).Heading;
        var place = _source.Place;
        var line = _source.TakeLine().ToString();
        if (line == expected)
        {
            return _refusal.EndLine();
        }

        if (number > 1 && line.Length > 0 && line[0] is '-' or '+' or (>= '0' and <= '9'))
        {
            return _refusal.Fail(WeightFormatCode.Lines, place, line.Length, $"Layer {number - 1} has {new WeightTextLayer(_tensors, number - 1).Units}: expected the line '{expected}' after them, found another line of numbers.");
        }

        return line.Length == 0 && _source.IsAtEnd
            ? _refusal.Fail(WeightFormatCode.Truncated, place, 0, $"Expected the line '{expected}', but the text ends here.")
            : _refusal.Fail(WeightFormatCode.Shape, place, line.Length, $"Layer {number} of this network needs the line '{expected}', found {WeightTextRefusal.Show(line, Math.Max(WeightTextRefusal.ShownCharacters, 2 * expected.Length))}.");
    }

    private bool ReadLines(int number, double[] values)
    {
        var layer = new WeightTextLayer(_tensors, number);
        var lines = layer.Lines;
        for (var index = 0; index < lines; index++)
        {
            if (_source.IsAtEnd)
            {
                return _refusal.Fail(WeightFormatCode.Truncated, _source.Place, 0, $"Layer {number} needs {layer.Needs}, but the text ends after {index}.");
            }

            var line = layer.Line(index);
            for (var i = 0; i < line.Numbers; i++)
            {
                if (!ReadNumber(number, index, line, i, values))
                {
                    return false;
                }
            }

            _source.SkipSpaces();
            if (!_source.IsAtLineEnd)
            {
                var place = _source.Place;
                return _refusal.Fail(WeightFormatCode.Shape, place, _source.TakeWord().Length, $"Layer {number}, {line.Name}: expected {line.Numbers} numbers, found more.");
            }

            if (!_refusal.EndLine())
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadNumber(int number, int index, in WeightTextLine line, int i, double[] values)
    {
        _source.SkipSpaces();
        var place = _source.Place;
        var word = _source.TakeWord();
        if (i == 0 && word.SequenceEqual("layer".AsSpan()))
        {
            return _refusal.Fail(WeightFormatCode.Lines, place, word.Length, $"Layer {number} needs {new WeightTextLayer(_tensors, number).Needs}, found {index} and then the next layer.");
        }

        if (word.Length == 0)
        {
            return _refusal.Fail(WeightFormatCode.Shape, place, 0, $"Layer {number}, {line.Name}: expected {line.Numbers} numbers, found {i}.");
        }

        if (word.Length > WeightNumber.MostCharacters || !WeightNumber.IsNumber(word))
        {
            var isNamed = IsNamed(word);
            return _refusal.Fail(
                isNamed ? WeightFormatCode.NotFinite : WeightFormatCode.Number,
                place,
                word.Length,
                $"Layer {number}, {line.Name}: expected a {(isNamed ? "finite " : string.Empty)}number, found {WeightTextRefusal.Show(word.ToString())}.");
        }

        var value = WeightNumber.Parse(word, _isFileSingle);
        var kept = _isSingle ? (float)value : value;
        if (value - value != 0 || kept - kept != 0)
        {
            return _refusal.Fail(WeightFormatCode.NotFinite, place, word.Length, $"Layer {number}, {line.Name}: expected a number that is finite in the network's precision, found {WeightTextRefusal.Show(word.ToString())}.");
        }

        if (line.IsDeviation(i) && !(kept > 0))
        {
            return _refusal.Fail(WeightFormatCode.NotFinite, place, word.Length, $"Layer {number}, {line.Name}: expected a deviation above 0 in the network's precision, found {WeightTextRefusal.Show(word.ToString())}.");
        }

        values[line.Place(i)] = value;
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
        return _refusal.Fail(WeightFormatCode.TrailingData, place, line.Length, $"Expected the end of the text after the last of {new WeightTextLayer(_tensors, WeightTensors.Layers(_tensors)).Units}, found {WeightTextRefusal.Show(line)}.");
    }

    private static bool IsNamed(ReadOnlySpan<char> word)
    {
        var text = word.ToString().TrimStart('-', '+');
        return text is "∞" || new[] { "nan", "inf", "infinity" }.Contains(text, StringComparer.OrdinalIgnoreCase);
    }
}
