#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>What an emitted network computes on stack memory, for <see cref="Scratch"/>. Lengths have been checked before.</summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPass<T>
    where T : unmanaged
{
    /// <summary>Values of scratch that it needs: a literal.</summary>
    int ScratchLength { get; }

    /// <summary>Computes it.</summary>
    /// <param name="p">The first parameter.</param>
    /// <param name="x">The first value of the inputs.</param>
    /// <param name="y">The first value of the outputs, or of the targets.</param>
    /// <param name="samples">How many samples.</param>
    /// <param name="learningRate">The learning rate of a step.</param>
    /// <param name="s">The first value of the scratch, at a multiple of 64 bytes; the values are what the stack had there.</param>
    /// <returns>The loss, where there is one.</returns>
    double Run(ref T p, ref T x, ref T y, int samples, T learningRate, ref T s);
}
#endif
