#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// Stack memory that is not cleared first, which a user's code could have only with AllowUnsafeBlocks: clearing costs a tiny network
/// as much as its arithmetic. Each pass is a struct, so that every network has a copy of <see cref="Run"/> of its own, with literals. A pass of more than 64 KB has
/// memory that is kept, since a thread may have little stack.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Scratch
{
    private const int CacheLine = 64;

    /// <summary>Bytes that a call takes from the stack at most.</summary>
    private const int MostBytes = 64 * 1024;

    /// <summary>Runs a pass on aligned stack memory.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TPass">The pass.</typeparam>
    /// <param name="p">The first parameter.</param>
    /// <param name="x">The first value of the inputs.</param>
    /// <param name="y">The first value of the outputs, or of the targets.</param>
    /// <param name="samples">How many samples.</param>
    /// <param name="learningRate">The learning rate of a step.</param>
    /// <returns>What the pass returns.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe double Run<T, TPass>(ref T p, ref T x, ref T y, int samples, T learningRate)
        where T : unmanaged
        where TPass : struct, IPass<T>
    {
        var pass = default(TPass);
        if (pass.ScratchLength * sizeof(T) > MostBytes - CacheLine)
        {
            return RunOnHeap<T, TPass>(ref p, ref x, ref y, samples, learningRate);
        }

        var memory = stackalloc byte[(pass.ScratchLength * sizeof(T)) + CacheLine];
        memory += CacheLine - ((nuint)memory % CacheLine);
        return pass.Run(ref p, ref x, ref y, samples, learningRate, ref *(T*)memory);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double RunOnHeap<T, TPass>(ref T p, ref T x, ref T y, int samples, T learningRate)
        where T : unmanaged
        where TPass : struct, IPass<T>
    {
        var memory = ScratchMemory<T, TPass>.Take();
        var result = default(TPass).Run(ref p, ref x, ref y, samples, learningRate, ref memory.Values.Start);
        ScratchMemory<T, TPass>.Return(memory);
        return result;
    }
}
#endif
