using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetGen.Weights;

/// <summary>A network's parameters as they lie in memory, in either precision.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct WeightBuffer
{
    private readonly Span<float> _single;
    private readonly Span<double> _double;

    private WeightBuffer(Span<float> single, Span<double> doubles, bool isSingle)
    {
        _single = single;
        _double = doubles;
        IsSingle = isSingle;
    }

    /// <summary>Whether it holds <see langword="float"/>.</summary>
    public bool IsSingle { get; }

    /// <summary>Bytes of a value.</summary>
    internal int ValueSize => IsSingle ? sizeof(float) : sizeof(double);

    /// <summary>How many values, padding included.</summary>
    internal int Length => IsSingle ? _single.Length : _double.Length;

    /// <summary>A value; exact in either precision.</summary>
    internal double this[int index] => IsSingle ? _single[index] : _double[index];

    /// <summary>Takes parameters in single precision.</summary>
    /// <param name="values">Padding included.</param>
    public static implicit operator WeightBuffer(Span<float> values) => new(values, default, isSingle: true);

    /// <summary>Takes parameters in double precision.</summary>
    /// <param name="values">Padding included.</param>
    public static implicit operator WeightBuffer(Span<double> values) => new(default, values, isSingle: false);

    /// <summary>Memory of its own, of zeros.</summary>
    internal static WeightBuffer New(bool isSingle, int length) => isSingle ? new float[length].AsSpan() : new double[length].AsSpan();

    /// <summary>Values of a number type that is not known.</summary>
    internal static WeightBuffer Of<T>(Span<T> values)
        where T : struct =>
        typeof(T) == typeof(float) ? MemoryMarshal.Cast<T, float>(values) : MemoryMarshal.Cast<T, double>(values);

    internal WeightBuffer Slice(int start, int length) =>
        IsSingle ? new(_single.Slice(start, length), default, isSingle: true) : new(default, _double.Slice(start, length), isSingle: false);

    internal void CopyTo(WeightBuffer destination)
    {
        _single.CopyTo(destination._single);
        _double.CopyTo(destination._double);
    }

    internal void Clear()
    {
        _single.Clear();
        _double.Clear();
    }

    /// <summary>Whether a value stays finite in this precision; a double rounds to the nearest float, which may be infinite.</summary>
    internal bool Takes(double value) => IsFinite(IsSingle ? (float)value : value);

    internal void Set(int index, double value)
    {
        if (IsSingle)
        {
            _single[index] = (float)value;
        }
        else
        {
            _double[index] = value;
        }
    }

    /// <summary>Notes that the means and deviations of a standardization have been set.</summary>
    internal void MarkFitted(ReadOnlySpan<WeightTensor> tensors)
    {
        foreach (ref readonly var tensor in tensors)
        {
            if (tensor.Fitted >= 0)
            {
                Set(tensor.Fitted, 1);
            }
        }
    }

    /// <summary>Whether a value is above 0 in this precision, as a deviation must be.</summary>
    internal bool IsPositive(double value) => (IsSingle ? (float)value : value) > 0;

    /// <summary>Writes a value's bytes as files have them.</summary>
    internal void Write(Span<byte> bytes, int index)
    {
        if (IsSingle)
        {
            WeightBits.Write(bytes, _single[index]);
        }
        else
        {
            WeightBits.Write(bytes, _double[index]);
        }
    }

    // The difference of a number and itself is 0 unless the number is NaN or infinite.
    private static bool IsFinite(double value) => value - value == 0;
}
