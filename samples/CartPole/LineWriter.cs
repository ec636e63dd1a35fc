using System.Globalization;

namespace CartPole;

/// <summary>Writes text and numbers into characters one after another, without allocating; what has no room is left out.</summary>
internal ref struct LineWriter(Span<char> characters)
{
    private readonly Span<char> _characters = characters;

    /// <summary>How many are written.</summary>
    public int Length { get; private set; }

    /// <summary>Adds text.</summary>
    public void Add(scoped ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, _characters.Length - Length)];
        text.CopyTo(_characters[Length..]);
        Length += text.Length;
    }

    /// <summary>Adds a number, with blanks before it up to the width.</summary>
    public void Add<T>(T number, scoped ReadOnlySpan<char> format, int width)
        where T : ISpanFormattable
    {
        Span<char> digits = stackalloc char[32];
        if (!number.TryFormat(digits, out var length, format, CultureInfo.InvariantCulture))
            throw new ArgumentException($"expected a format of at most {digits.Length} characters, found \"{format}\"", nameof(format));

        Add(' ', width - length);
        Add(digits[..length]);
    }

    /// <summary>Adds a character some times, or not at all.</summary>
    public void Add(char character, int times)
    {
        for (; times > 0 && Length < _characters.Length; times--)
            _characters[Length++] = character;
    }
}
