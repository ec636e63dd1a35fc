using System.Diagnostics.CodeAnalysis;
using System.Globalization;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace NetGen;

// Targets that a loss is not defined for: training on them runs to losses of −∞ and destroys the network without a word. Four at once, since a batch of a tiny
// network has few other operations.
public static partial class Throw
{
    /// <summary>Demands targets from 0 to 1: the loss BinaryCrossEntropy has no others.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="outputs">Targets of one sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is below 0, above 1 or not a number.</exception>
    public static void IfNotProbabilities(string name, ReadOnlySpan<float> targets, int outputs)
    {
        var i = 0;
#if NET8_0_OR_GREATER
        ref var start = ref MemoryMarshal.GetReference(targets);
        for (; i <= targets.Length - Vector128<float>.Count; i += Vector128<float>.Count)
        {
            var t = Vector128.LoadUnsafe(ref start, (nuint)i);
            if (!Vector128.GreaterThanOrEqualAll(t, Vector128<float>.Zero) || !Vector128.LessThanOrEqualAll(t, Vector128<float>.One))
            {
                break;
            }
        }
#endif
        for (; i < targets.Length; i++)
        {
            if (!(targets[i] >= 0 && targets[i] <= 1))
            {
                NotTarget(name, targets[i], i, outputs, "BinaryCrossEntropy needs 0 to 1");
            }
        }
    }

    /// <summary>Demands targets of 0 and above: the loss CrossEntropy has no others.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="outputs">Targets of one sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is below 0, infinite or not a number.</exception>
    public static void IfNegative(string name, ReadOnlySpan<float> targets, int outputs)
    {
        var i = 0;
#if NET8_0_OR_GREATER
        ref var start = ref MemoryMarshal.GetReference(targets);
        for (; i <= targets.Length - Vector128<float>.Count; i += Vector128<float>.Count)
        {
            var t = Vector128.LoadUnsafe(ref start, (nuint)i);
            if (!Vector128.GreaterThanOrEqualAll(t, Vector128<float>.Zero) || !Vector128.LessThanOrEqualAll(t, Vector128.Create(float.MaxValue)))
            {
                break;
            }
        }
#endif
        for (; i < targets.Length; i++)
        {
            if (!(targets[i] >= 0 && targets[i] <= float.MaxValue))
            {
                NotTarget(name, targets[i], i, outputs, "CrossEntropy needs 0 or more, and finite");
            }
        }
    }

    /// <summary>Demands targets from 0 to 1: the loss BinaryCrossEntropy has no others.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="outputs">Targets of one sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is below 0, above 1 or not a number.</exception>
    public static void IfNotProbabilities(string name, ReadOnlySpan<double> targets, int outputs)
    {
        var i = 0;
#if NET8_0_OR_GREATER
        ref var start = ref MemoryMarshal.GetReference(targets);
        for (; i <= targets.Length - Vector128<double>.Count; i += Vector128<double>.Count)
        {
            var t = Vector128.LoadUnsafe(ref start, (nuint)i);
            if (!Vector128.GreaterThanOrEqualAll(t, Vector128<double>.Zero) || !Vector128.LessThanOrEqualAll(t, Vector128<double>.One))
            {
                break;
            }
        }
#endif
        for (; i < targets.Length; i++)
        {
            if (!(targets[i] >= 0 && targets[i] <= 1))
            {
                NotTarget(name, targets[i], i, outputs, "BinaryCrossEntropy needs 0 to 1");
            }
        }
    }

    /// <summary>Demands targets of 0 and above: the loss CrossEntropy has no others.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="outputs">Targets of one sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is below 0, infinite or not a number.</exception>
    public static void IfNegative(string name, ReadOnlySpan<double> targets, int outputs)
    {
        var i = 0;
#if NET8_0_OR_GREATER
        ref var start = ref MemoryMarshal.GetReference(targets);
        for (; i <= targets.Length - Vector128<double>.Count; i += Vector128<double>.Count)
        {
            var t = Vector128.LoadUnsafe(ref start, (nuint)i);
            if (!Vector128.GreaterThanOrEqualAll(t, Vector128<double>.Zero) || !Vector128.LessThanOrEqualAll(t, Vector128.Create(double.MaxValue)))
            {
                break;
            }
        }
#endif
        for (; i < targets.Length; i++)
        {
            if (!(targets[i] >= 0 && targets[i] <= double.MaxValue))
            {
                NotTarget(name, targets[i], i, outputs, "CrossEntropy needs 0 or more, and finite");
            }
        }
    }

    [DoesNotReturn]
    private static void NotTarget(string name, double value, int index, int outputs, string needs)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var place = index < outputs && name == "target" ? Format($"output {index}") : Format($"sample {index / outputs}, output {index % outputs}");
        throw new ArgumentOutOfRangeException(name, value, Format($"'{name}[{index}]' ({place}) is {text}, but the loss {needs}."));
    }
}
