using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>A form that a fully connected layer's vector code can take.</summary>
internal abstract class VectorDense
{
    /// <summary>Writes z = W·x + b of one sample into the layer's pre-activations.</summary>
    public abstract void WriteForward(EmitContext context, LayerPlan layer);

    /// <summary>
    /// Writes one sample's step: ∂loss/∂x for the layer below (where there is one), and that of the layer's weights and biases. Each weight is read once, before it changes.
    /// </summary>
    public abstract void WriteStep(EmitContext context, LayerPlan layer);

    /// <summary>Writes the same as <see cref="WriteForward"/> for <c>samples</c> samples, bit for bit.</summary>
    public abstract void WriteForwardTile(EmitContext context, LayerPlan layer);

    /// <summary>Adds the gradient of <c>samples</c> samples, in order, to <c>g</c>, and passes their deltas down; an input-major layer's weights are done.</summary>
    public abstract void WriteBackwardTile(EmitContext context, LayerPlan layer);
}
