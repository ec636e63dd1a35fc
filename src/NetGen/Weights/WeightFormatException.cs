namespace NetGen;

/// <summary>
/// Parameters could not be read, and no parameter has changed. It is a <see cref="FormatException"/> and no
/// <see cref="IOException"/>: the bytes arrived and are wrong, so that trying again, as one does after an error of input, cannot help.
/// </summary>
public sealed class WeightFormatException : FormatException
{
    /// <summary>Tells what was expected and what was found.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="offset">Where: bytes (of a text: characters) before it; at least 0.</param>
    /// <param name="message">A sentence.</param>
    public WeightFormatException(WeightFormatCode code, long offset, string message)
        : base(message)
    {
        Code = code;
        Offset = offset;
    }

    /// <summary>What is wrong.</summary>
    public WeightFormatCode Code { get; }

    /// <summary>Where it is wrong: the bytes before it, counted from where reading began; in a text, the characters before it.</summary>
    public long Offset { get; }
}
