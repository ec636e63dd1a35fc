namespace NetGen.Weights;

/// <summary>The units of a text between JSON quotes, escapes resolved: UTF-16 of escapes, else bytes. ASCII is itself in both.</summary>
internal ref struct JsonText
{
    private ReadOnlySpan<byte> _rest;

    public JsonText(ReadOnlySpan<byte> text) => _rest = text;

    /// <summary>The next unit, or −1 at the end.</summary>
    public int Next()
    {
        if (_rest.IsEmpty)
        {
            return -1;
        }

        var unit = Unit(_rest, out var length);
        _rest = _rest.Slice(length);
        return unit;
    }

    /// <summary>The first unit and its bytes; 0 bytes where a backslash starts no escape, or nothing is there.</summary>
    public static int Unit(ReadOnlySpan<byte> text, out int length)
    {
        length = text.IsEmpty ? 0 : 1;
        if (text.IsEmpty || text[0] != '\\')
        {
            return text.IsEmpty ? -1 : text[0];
        }

        length = text.Length < 2 ? 0 : 2;
        int unit = length == 0 ? -1 : text[1] switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => text[1],
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            (byte)'u' when text.Length >= 6 => Hexadecimal(text.Slice(2, 4)),
            _ => -1,
        };
        length = unit < 0 ? 0 : text[1] == 'u' ? 6 : 2;
        return unit;
    }

    private static int Hexadecimal(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            var weight = digit switch
            {
                >= (byte)'0' and <= (byte)'9' => digit - '0',
                >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
                >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
                _ => -1,
            };
            if (weight < 0)
            {
                return -1;
            }

            value = (16 * value) + weight;
        }

        return value;
    }
}
