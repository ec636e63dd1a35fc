namespace NetGen.Weights;

/// <summary>UTF-8 as its standard has it: shortest forms only, no surrogates, nothing above U+10FFFF.</summary>
internal static class StrictUtf8
{
    /// <summary>The index of the first byte that is no part of a character, or −1.</summary>
    public static int FirstFault(ReadOnlySpan<byte> text)
    {
        var i = 0;
        while (i < text.Length)
        {
            var length = Length(text.Slice(i));
            if (length == 0)
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    /// <summary>How many bytes a character of this first byte has; 1 if there is none.</summary>
    public static int Length(byte first) => first switch
    {
        < 0xC2 or > 0xF4 => 1,
        < 0xE0 => 2,
        < 0xF0 => 3,
        _ => 4,
    };

    // The bytes of the first character, or 0. The second byte's range rules out longer forms, surrogates and what is beyond the last plane.
    private static int Length(ReadOnlySpan<byte> text)
    {
        var (length, least, most) = text[0] switch
        {
            < 0x80 => (1, 0, 0),
            >= 0xC2 and <= 0xDF => (2, 0x80, 0xBF),
            0xE0 => (3, 0xA0, 0xBF),
            0xED => (3, 0x80, 0x9F),
            >= 0xE1 and <= 0xEF => (3, 0x80, 0xBF),
            0xF0 => (4, 0x90, 0xBF),
            >= 0xF1 and <= 0xF3 => (4, 0x80, 0xBF),
            0xF4 => (4, 0x80, 0x8F),
            _ => (0, 0, 0),
        };
        if (length > text.Length || (length > 1 && (text[1] < least || text[1] > most)))
        {
            return 0;
        }

        for (var i = 2; i < length; i++)
        {
            if ((text[i] & 0xC0) != 0x80)
            {
                return 0;
            }
        }

        return length;
    }
}
