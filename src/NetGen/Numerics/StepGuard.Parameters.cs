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
    /// <param name="layers">Where the layers lie.</param>
    public static bool AreFinite(ref float start, int count, ReadOnlySpan<WeightLayer> layers)
    {
        var memory = MemoryMarshal.CreateSpan(ref start, count);
        var next = 0;
        foreach (var layer in layers)
        {
            var (rows, used) = layer.IsInputMajor ? (layer.Inputs, layer.Units) : (layer.Units, layer.Inputs);
            for (var row = 0; row < rows; row++)
            {
                if (!IsNextFinite(memory, ref next, layer.IsInputMajor ? layer.Position(false, 0, row) : layer.Position(false, row, 0), used))
                {
                    return false;
                }
            }

            if (layer.HasBias && !IsNextFinite(memory, ref next, layer.Position(true, 0, 0), layer.Units))
            {
                return false;
            }
        }

        memory[next..].Clear();
        return true;
    }

    private static bool IsNextFinite(Span<float> memory, ref int next, int place, int length)
    {
        memory[next..place].Clear();
        next = place + length;
        return Magnitude(memory[place..next]) <= float.MaxValue;
    }

    /// <inheritdoc cref="AreFinite(ref float, int, ReadOnlySpan{WeightLayer})"/>
    public static bool AreFinite(ref double start, int count, ReadOnlySpan<WeightLayer> layers)
    {
        var memory = MemoryMarshal.CreateSpan(ref start, count);
        var next = 0;
        foreach (var layer in layers)
        {
            var (rows, used) = layer.IsInputMajor ? (layer.Inputs, layer.Units) : (layer.Units, layer.Inputs);
            for (var row = 0; row < rows; row++)
            {
                if (!IsNextFinite(memory, ref next, layer.IsInputMajor ? layer.Position(false, 0, row) : layer.Position(false, row, 0), used))
                {
                    return false;
                }
            }

            if (layer.HasBias && !IsNextFinite(memory, ref next, layer.Position(true, 0, 0), layer.Units))
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
