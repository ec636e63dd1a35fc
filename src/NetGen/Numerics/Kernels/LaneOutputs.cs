#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// What is done to a group of samples in the lanes: 64 bytes of each value, which are one vector of 512 bits or two of the width below, each taking half of the
/// samples. A batch that fits half of a group takes one half everywhere.
/// </summary>
/// <typeparam name="T">The number type.</typeparam>
/// <typeparam name="TWide">The passes on vectors of a whole group; called where the processor has vectors of 512 bits.</typeparam>
/// <typeparam name="THalf">The passes on vectors of half a group.</typeparam>
internal static class LaneOutputs<T, TWide, THalf>
    where T : unmanaged
    where TWide : struct, ILaneOutputs<T>
    where THalf : struct, ILaneOutputs<T>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Samples of a group.</summary>
    public static int Group
    {
        [MethodImpl(Inline)]
        get => 64 / Unsafe.SizeOf<T>();
    }

    /// <summary>Samples of half a group: values of a logical vector.</summary>
    public static int Half
    {
        [MethodImpl(Inline)]
        get => 32 / Unsafe.SizeOf<T>();
    }

    /// <summary>Whether a group of a batch of so many samples goes by whole vectors.</summary>
    [MethodImpl(Inline)]
    public static bool IsWide(int samples) => samples > Half && Vector512.IsHardwareAccelerated;

    /// <summary>Computes the outputs of a group in the place of its logits, and hands the samples theirs.</summary>
    /// <param name="s">What the forward pass kept of the group.</param>
    /// <param name="logits">The group's logits.</param>
    /// <param name="y">Receives the outputs of count samples.</param>
    /// <param name="count">Samples of the group.</param>
    /// <param name="samples">Samples of the batch.</param>
    [MethodImpl(Inline)]
    public static void Write(ref T s, ref T logits, ref T y, int count, int samples)
    {
        if (IsWide(samples))
        {
            default(TWide).OutputLanes(ref s);
        }
        else
        {
            default(THalf).OutputLanes(ref s);
            if (samples > Half)
            {
                default(THalf).OutputLanes(ref Unsafe.Add(ref s, Half));
            }
        }

        Numbers.ToSamples(ref logits, ref y, default(THalf).Outputs, count);
    }
}
#endif
