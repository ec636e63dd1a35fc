#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
using NetGen.Weights;

namespace NetGen.Numerics;

// Asked only where a batch's new parameters, with all that fills their last vectors, are not all finite.
public static partial class StepGuard
{
    /// <summary>Whether all parameters are finite. What lies between them, at the ends of rows and layers, is set to 0 as long as they are: sums over whole vectors need it.</summary>
    /// <param name="start">The first place of the network's memory.</param>
    /// <param name="count">How many places there are.</param>
    /// <param name="tensors">Where the tensors lie.</param>
    public static bool AreFinite(ref float start, int count, ReadOnlySpan<WeightTensor> tensors)
    {
        var memory = MemoryMarshal.CreateSpan(ref start, count);
        var next = 0;
        while (TryNextRun(tensors, next, out var place, out var end))
        {
            if (!IsNextFinite(memory, ref next, place, end - place))
            {
                return false;
            }
        }

        memory[next..].Clear();
        return true;
    }

    private static bool TryNextRun(ReadOnlySpan<WeightTensor> tensors, int place, out int start, out int end)
    {
        (start, end) = (int.MaxValue, int.MaxValue);
        foreach (ref readonly var tensor in tensors)
        {
            if (TensorRuns.TryFind(tensor, place, out var first, out var last) && first < start)
            {
                (start, end) = (first, last);
            }
        }

        return start < int.MaxValue;
    }

    private static bool IsNextFinite(Span<float> memory, ref int next, int place, int length)
    {
        memory[next..place].Clear();
        next = place + length;
        return Magnitude(memory[place..next]) <= float.MaxValue;
    }

    /// <inheritdoc cref="AreFinite(ref float, int, ReadOnlySpan{WeightTensor})"/>
    public static bool AreFinite(ref double start, int count, ReadOnlySpan<WeightTensor> tensors)
    {
        var memory = MemoryMarshal.CreateSpan(ref start, count);
        var next = 0;
        while (TryNextRun(tensors, next, out var place, out var end))
        {
            if (!IsNextFinite(memory, ref next, place, end - place))
            {
                return false;
            }
        }

        memory[next..].Clear();
        return true;
    }

    private static bool IsNextFinite(Span<double> memory, ref int next, int place, int length)
    {
        memory[next..place].Clear();
        next = place + length;
        return Magnitude(memory[place..next]) <= double.MaxValue;
    }
}
#endif
