using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>A form that a fully connected layer's plain code can take.</summary>
internal abstract class DenseKernel
{
    /// <summary>Writes z = W·x + b into the layer's pre-activations.</summary>
    public abstract void WriteForward(EmitContext context, LayerPlan layer);

    /// <summary>
    /// Writes what the layer's delta <c>d</c> does: ∂loss/∂x for the layer below (where there is one), then the gradient of
    /// its weights and biases into <paramref name="sink"/>. The weights are read before the sink may change them.
    /// </summary>
    public abstract void WriteBackward(EmitContext context, LayerPlan layer, GradientSink sink);
}
