#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>A network's emitted step on one sample, for one width of vectors.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISampleTraining<T> : ISampleKernels<T>
    where T : unmanaged
{
    /// <summary>Takes the step of one sample.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The sample.</param>
    /// <param name="t">The targets.</param>
    /// <param name="learningRate">The learning rate.</param>
    /// <returns>The loss before the step; not finite where a layer kept its parameters.</returns>
    T Step(ref T p, ref T x, ref T t, T learningRate);

    /// <summary>Takes the step along a batch's summed gradient, or none at all.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="g">The gradient, laid out like the parameters; overwritten.</param>
    /// <param name="loss">The sum of the losses.</param>
    /// <param name="samples">How many samples.</param>
    /// <param name="learningRate">The learning rate.</param>
    /// <returns>The batch's loss; not finite where no parameter has changed.</returns>
    T Descend(ref T p, ref T g, double loss, int samples, T learningRate);
}
#endif
