using System.ComponentModel;

namespace NetGen.Weights;

/// <summary>
/// 64-bit FNV-1a over the architecture's text (one byte a character: it is ASCII) and then the parameters' bits, least significant byte
/// first, in the order of GetParameters. It finds accidents: each step is one-to-one, so a single changed byte always shows. It is
/// no protection against a forger.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#if NETGEN_GENERATOR
internal
#else
public
#endif
struct WeightFingerprint
{
    /// <summary>Digits of its text.</summary>
    public const int Digits = 16;

    private const ulong Basis = 0xcbf29ce484222325;
    private const ulong Prime = 0x100000001b3;

    private ulong _difference; // from the basis, so that the default value is a start

    /// <summary>The fingerprint of what has been added.</summary>
    public readonly ulong Value => _difference ^ Basis;

    /// <summary>The character of a digit of <see cref="Value"/>, from the most significant; lower case.</summary>
    /// <param name="index">0 to 15.</param>
    /// <returns>0 to 9, a to f.</returns>
    public readonly char Digit(int index) => "0123456789abcdef"[(int)(Value >> (60 - (4 * index))) & 15];

    /// <summary>The 16 digits.</summary>
    /// <returns>Lower case, leading zeros kept.</returns>
    public override readonly string ToString()
    {
        var text = new char[Digits];
        for (var i = 0; i < Digits; i++)
        {
            text[i] = Digit(i);
        }

        return new string(text);
    }

    /// <summary>Adds bytes.</summary>
    /// <param name="bytes">Any number.</param>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var hash = Value;
        foreach (var value in bytes)
        {
            hash = unchecked((hash ^ value) * Prime);
        }

        _difference = hash ^ Basis;
    }

    /// <summary>Adds an ASCII character.</summary>
    /// <param name="character">Below 128.</param>
    public void Add(char character) => _difference = unchecked((Value ^ (byte)character) * Prime) ^ Basis;

    /// <summary>Adds the characters of an architecture.</summary>
    /// <param name="text">ASCII.</param>
    public void Add(string text)
    {
        foreach (var character in text)
        {
            Add(character);
        }
    }

    /// <summary>Adds a parameter, as the bytes a file of its precision has.</summary>
    internal void Add(double value, bool isSingle)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        if (isSingle)
        {
            WeightBits.Write(bytes, (float)value);
        }
        else
        {
            WeightBits.Write(bytes, value);
        }

        Add(bytes.Slice(0, isSingle ? sizeof(float) : sizeof(double)));
    }

    /// <summary>Adds parameters, as the bytes a file of their precision has.</summary>
    /// <param name="parameters">In the order of GetParameters.</param>
    public void Add(ReadOnlySpan<float> parameters)
    {
        Span<byte> bytes = stackalloc byte[sizeof(float)];
        foreach (var value in parameters)
        {
            WeightBits.Write(bytes, value);
            Add(bytes);
        }
    }

    /// <summary>Adds parameters, as the bytes a file of their precision has.</summary>
    /// <param name="parameters">In the order of GetParameters.</param>
    public void Add(ReadOnlySpan<double> parameters)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        foreach (var value in parameters)
        {
            WeightBits.Write(bytes, value);
            Add(bytes);
        }
    }
}
