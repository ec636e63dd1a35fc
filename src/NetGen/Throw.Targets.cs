using System.Diagnostics.CodeAnalysis;
using System.Globalization;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace NetGen;

// Targets that a loss is not defined for: training on them runs to losses of −∞ and destroys the network without a word.
public static partial class Throw
{
    /// <summary>Demands targets from 0 to 1: the loss BinaryCrossEntropy has no others.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="outputs">Targets of one sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is below 0, above 1 or not a number.</exception>
    public static void IfNotProbabilities(string name, ReadOnlySpan<float> targets, int outputs)
    {
        if (!AreWithin(targets, 1))
        {
            NotTarget(name, targets, outputs, 1, "BinaryCrossEntropy needs 0 to 1");
        }
    }

    /// <summary>Demands targets of 0 and above: the loss CrossEntropy has no others.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="outputs">Targets of one sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is below 0, infinite or not a number.</exception>
    public static void IfNegative(string name, ReadOnlySpan<float> targets, int outputs)
    {
        if (!AreWithin(targets, float.MaxValue))
        {
            NotTarget(name, targets, outputs, float.MaxValue, "CrossEntropy needs 0 or more, and finite");
        }
    }

    /// <inheritdoc cref="IfNotProbabilities(string, ReadOnlySpan{float}, int)"/>
    public static void IfNotProbabilities(string name, ReadOnlySpan<double> targets, int outputs)
    {
        if (!AreWithin(targets, 1))
        {
            NotTarget(name, targets, outputs, 1, "BinaryCrossEntropy needs 0 to 1");
        }
    }

    /// <inheritdoc cref="IfNegative(string, ReadOnlySpan{float}, int)"/>
    public static void IfNegative(string name, ReadOnlySpan<double> targets, int outputs)
    {
        if (!AreWithin(targets, double.MaxValue))
        {
            NotTarget(name, targets, outputs, double.MaxValue, "CrossEntropy needs 0 or more, and finite");
        }
    }

#if NET8_0_OR_GREATER
    // In vectors, since a batch of a tiny network has few other operations; the last one may look at some targets again. Optimised at once, as the networks are.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AreWithin(ReadOnlySpan<float> targets, float most)
    {
        ref var start = ref MemoryMarshal.GetReference(targets);
        if (targets.Length >= Vector256<float>.Count)
        {
            var (last, largest) = (targets.Length - Vector256<float>.Count, Vector256.Create(most));
            var values = Vector256.LoadUnsafe(ref start, (nuint)last);
            var good = Vector256.GreaterThanOrEqual(values, Vector256<float>.Zero) & Vector256.LessThanOrEqual(values, largest);
            for (var k = 0; k < last; k += Vector256<float>.Count)
            {
                values = Vector256.LoadUnsafe(ref start, (nuint)k);
                good &= Vector256.GreaterThanOrEqual(values, Vector256<float>.Zero) & Vector256.LessThanOrEqual(values, largest);
            }

            return good.ExtractMostSignificantBits() == (1u << Vector256<float>.Count) - 1;
        }

        return FirstWrong(targets, most) < 0;
    }
#else
    private static bool AreWithin(ReadOnlySpan<float> targets, float most) => FirstWrong(targets, most) < 0;
#endif

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    private static int FirstWrong(ReadOnlySpan<float> targets, float most)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            if (!(targets[i] >= 0 && targets[i] <= most))
            {
                return i;
            }
        }

        return -1;
    }

    [DoesNotReturn]
    private static void NotTarget(string name, ReadOnlySpan<float> targets, int outputs, float most, string needs)
    {
        var index = FirstWrong(targets, most);
        NotTarget(name, targets[index], targets[index].ToString("R", CultureInfo.InvariantCulture), index, outputs, needs);
    }

#if NET8_0_OR_GREATER
    // In vectors, since a batch of a tiny network has few other operations; the last one may look at some targets again. Optimised at once, as the networks are.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AreWithin(ReadOnlySpan<double> targets, double most)
    {
        ref var start = ref MemoryMarshal.GetReference(targets);
        if (targets.Length >= Vector256<double>.Count)
        {
            var (last, largest) = (targets.Length - Vector256<double>.Count, Vector256.Create(most));
            var values = Vector256.LoadUnsafe(ref start, (nuint)last);
            var good = Vector256.GreaterThanOrEqual(values, Vector256<double>.Zero) & Vector256.LessThanOrEqual(values, largest);
            for (var k = 0; k < last; k += Vector256<double>.Count)
            {
                values = Vector256.LoadUnsafe(ref start, (nuint)k);
                good &= Vector256.GreaterThanOrEqual(values, Vector256<double>.Zero) & Vector256.LessThanOrEqual(values, largest);
            }

            return good.ExtractMostSignificantBits() == (1u << Vector256<double>.Count) - 1;
        }

        return FirstWrong(targets, most) < 0;
    }
#else
    private static bool AreWithin(ReadOnlySpan<double> targets, double most) => FirstWrong(targets, most) < 0;
#endif

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    private static int FirstWrong(ReadOnlySpan<double> targets, double most)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            if (!(targets[i] >= 0 && targets[i] <= most))
            {
                return i;
            }
        }

        return -1;
    }

    [DoesNotReturn]
    private static void NotTarget(string name, ReadOnlySpan<double> targets, int outputs, double most, string needs)
    {
        var index = FirstWrong(targets, most);
        NotTarget(name, targets[index], targets[index].ToString("R", CultureInfo.InvariantCulture), index, outputs, needs);
    }

    [DoesNotReturn]
    private static void NotTarget(string name, object value, string text, int index, int outputs, string needs)
    {
        var place = name == "target" ? Format($"output {index}") : Format($"sample {index / outputs}, output {index % outputs}");
        throw new ArgumentOutOfRangeException(name, value, Format($"'{name}[{index}]' ({place}) is {text}, but the loss {needs}."));
    }
}
