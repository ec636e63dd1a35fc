using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// The argument checks of emitted networks. The tests are inlined, the exceptions are not. Not meant to be called by hand.
/// </summary>
/// <remarks>
/// What throws has no attribute that forbids inlining: RyuJIT would not look into it then, and not see that it never returns. The checks of lengths and of the learning rate take no
/// name: loading a string is a call, even on the way to an exception, around which all arguments would have to be saved. Both together are a tenth of
/// a prediction of 2-8-1.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Throw
{
    /// <summary>Demands an exact length.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="actual">The length it has.</param>
    /// <param name="expected">The length it must have.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void IfWrongLength(string name, int actual, int expected)
    {
        if (actual != expected)
        {
            WrongLength(name, actual, expected);
        }
    }

    /// <summary>Demands an exact length of <c>input</c>.</summary>
    /// <param name="actual">The length it has.</param>
    /// <param name="expected">The length it must have.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void IfWrongInput(int actual, int expected)
    {
        if (actual != expected)
        {
            WrongInput(actual, expected);
        }
    }

    /// <summary>Demands an exact length of <c>output</c>.</summary>
    /// <param name="actual">The length it has.</param>
    /// <param name="expected">The length it must have.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void IfWrongOutput(int actual, int expected)
    {
        if (actual != expected)
        {
            WrongOutput(actual, expected);
        }
    }

    /// <summary>Demands an exact length of <c>target</c>.</summary>
    /// <param name="actual">The length it has.</param>
    /// <param name="expected">The length it must have.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void IfWrongTarget(int actual, int expected)
    {
        if (actual != expected)
        {
            WrongTarget(actual, expected);
        }
    }

    /// <summary>Demands whole samples, or none at all.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="actual">The length it has.</param>
    /// <param name="sampleSize">Values of one sample.</param>
    /// <exception cref="ArgumentException">The last sample is not whole.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void IfNotWholeSamples(string name, int actual, int sampleSize)
    {
        if (actual % sampleSize != 0)
        {
            NotWholeSamples(name, actual, sampleSize);
        }
    }

    /// <summary>Demands one or more whole samples.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="actual">The length it has.</param>
    /// <param name="sampleSize">Values of one sample.</param>
    /// <exception cref="ArgumentException">There is no sample, or the last one is not whole.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void IfNotSamples(string name, int actual, int sampleSize)
    {
        if (actual == 0 || actual % sampleSize != 0)
        {
            NotSamples(name, actual, sampleSize);
        }
    }

    /// <summary>Demands as many samples as the inputs have.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="actual">The length it has.</param>
    /// <param name="samples">Samples of the inputs.</param>
    /// <param name="sampleSize">Values it must have for each.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void IfWrongSamples(string name, int actual, int samples, int sampleSize)
    {
        if (actual != (long)samples * sampleSize)
        {
            WrongSamples(name, actual, samples, sampleSize);
        }
    }

    /// <summary>Demands a class label.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="label">The label.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0 or not below <paramref name="classes"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void IfNotLabel(string name, int label, int classes)
    {
        if ((uint)label >= (uint)classes)
        {
            NotLabel(name, label, classes);
        }
    }

    /// <summary>Demands that all are class labels.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is below 0 or not below <paramref name="classes"/>.</exception>
    public static void IfNotLabels(string name, ReadOnlySpan<int> labels, int classes)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classes)
            {
                OutOfRange(name, labels[i], Format($"'{name}[{i}]' is {labels[i]} but needs 0 to {classes - 1}."));
            }
        }
    }

    /// <summary>Demands a learning rate that is neither NaN nor infinite.</summary>
    /// <param name="value">The learning rate.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is NaN or infinite.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void IfNotFiniteRate(float value)
    {
        // The difference of a number and itself is 0 unless the number is NaN or infinite.
        if (value - value != 0)
        {
            NotFiniteRate(value);
        }
    }

    /// <inheritdoc cref="IfNotFiniteRate(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void IfNotFiniteRate(double value)
    {
        if (value - value != 0)
        {
            NotFiniteRate(value);
        }
    }

    [DoesNotReturn]
    private static void WrongInput(int actual, int expected) => throw LengthError("input", actual, expected);

    [DoesNotReturn]
    private static void WrongOutput(int actual, int expected) => throw LengthError("output", actual, expected);

    [DoesNotReturn]
    private static void WrongTarget(int actual, int expected) => throw LengthError("target", actual, expected);

    [DoesNotReturn]
    private static void WrongLength(string name, int actual, int expected) => throw LengthError(name, actual, expected);

    [DoesNotReturn]
    private static void NotWholeSamples(string name, int actual, int sampleSize) =>
        throw new ArgumentException(Format($"'{name}' has {actual} values but needs whole samples of {sampleSize}."), name);

    [DoesNotReturn]
    private static void NotSamples(string name, int actual, int sampleSize) =>
        throw new ArgumentException(Format($"'{name}' has {actual} values but needs whole samples of {sampleSize}, at least one."), name);

    [DoesNotReturn]
    private static void WrongSamples(string name, int actual, int samples, int sampleSize) => throw new ArgumentException(
        Format($"'{name}' has {actual} values but needs {(long)samples * sampleSize}: {samples} samples of {sampleSize}."), name);

    [DoesNotReturn]
    private static void NotLabel(string name, int label, int classes) =>
        throw new ArgumentOutOfRangeException(name, label, Format($"'{name}' is {label} but needs 0 to {classes - 1}."));

    [DoesNotReturn]
    private static void NotFiniteRate(double value) => throw new ArgumentOutOfRangeException(
        "learningRate", value, string.Format(CultureInfo.InvariantCulture, "'learningRate' is {0} but needs to be finite.", value));

    [DoesNotReturn]
    private static void OutOfRange(string name, object value, string message) =>
        throw new ArgumentOutOfRangeException(name, value, message);

    private static ArgumentException LengthError(string name, int actual, int expected) =>
        new(Format($"'{name}' has {actual} values but needs {expected}."), name);

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
