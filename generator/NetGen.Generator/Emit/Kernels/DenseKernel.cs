using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>A form that a fully connected layer's code can take.</summary>
internal abstract class DenseKernel
{
    /// <summary>Writes z = W·x + b into the layer's pre-activations.</summary>
    public abstract void WriteForward(EmitContext context, LayerPlan layer);

    /// <summary>
    /// Writes what the layer's delta <c>d</c> does: ∂loss/∂x for the layer below (where there is one), then the gradient of
    /// its weights and biases into <paramref name="sink"/>. The weights are read before the sink may change them.
    /// </summary>
    public abstract void WriteBackward(EmitContext context, LayerPlan layer, GradientSink sink);

    /// <summary>Writes the same as <see cref="WriteForward"/> for <c>samples</c> samples, bit for bit.</summary>
    public virtual void WriteForwardTile(EmitContext context, LayerPlan layer, bool isWide) =>
        throw new NotSupportedException($"{GetType().Name} goes sample by sample.");

    /// <summary>Adds the gradient of <c>samples</c> samples, in order, to <c>g</c>, and passes their deltas down.</summary>
    public virtual void WriteBackwardTile(EmitContext context, LayerPlan layer, bool isWide) =>
        throw new NotSupportedException($"{GetType().Name} goes sample by sample.");
}
