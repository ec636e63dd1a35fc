using System.Diagnostics.CodeAnalysis;
using System.Globalization;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif

namespace NetGen;

// Inputs that an embedding looks up: the kernels trust them to be rows of its table.
public static partial class Throw
{
    /// <summary>Demands inputs that are the numbers of rows of a table.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="rows">How many rows the table has.</param>
    /// <param name="sampleSize">Inputs of one sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is below 0, not below <paramref name="rows"/>, or not whole.</exception>
#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    public static void IfNotIndices(string name, ReadOnlySpan<float> inputs, int rows, int sampleSize)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            // What is no int, NaN among it, is cut off to some other int.
            var row = (int)inputs[i];
            if ((uint)row >= (uint)rows || row != inputs[i])
            {
                NotIndex(name, inputs[i], inputs[i].ToString("R", CultureInfo.InvariantCulture), i, rows, sampleSize);
            }
        }
    }

    /// <inheritdoc cref="IfNotIndices(string, ReadOnlySpan{float}, int, int)"/>
#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    public static void IfNotIndices(string name, ReadOnlySpan<double> inputs, int rows, int sampleSize)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            var row = (int)inputs[i];
            if ((uint)row >= (uint)rows || row != inputs[i])
            {
                NotIndex(name, inputs[i], inputs[i].ToString("R", CultureInfo.InvariantCulture), i, rows, sampleSize);
            }
        }
    }

    [DoesNotReturn]
    private static void NotIndex(string name, object value, string text, int index, int rows, int sampleSize)
    {
        var place = name == "input" ? Format($"input {index}") : Format($"sample {index / sampleSize}, input {index % sampleSize}");
        throw new ArgumentOutOfRangeException(
            name, value, Format($"'{name}[{index}]' ({place}) is {text}, but Embedding needs whole numbers from 0 to {rows - 1}: the rows of its table."));
    }
}
