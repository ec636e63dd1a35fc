using System.ComponentModel;

namespace NetGen.Weights;

/// <summary>What a tensor is to its layer. Files name it so: <c>weight</c>, <c>bias</c>, <c>weight_ih</c>, …; the numbers never change their meaning.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#if NETGEN_GENERATOR
internal
#else
public
#endif
enum TensorKind
{
    /// <summary>Weights: of a dense layer [out,in], of a convolution [out,in / groups,kernel…], of LayerNorm and PRelu [channels].</summary>
    Weight,

    /// <summary>Biases: [out], of LayerNorm [channels].</summary>
    Bias,

    /// <summary>A recurrent layer's weights of its inputs: [gates · units,in].</summary>
    WeightIh,

    /// <summary>A recurrent layer's weights of its own state: [gates · units,units].</summary>
    WeightHh,

    /// <summary>The biases beside the weights of the inputs: [gates · units].</summary>
    BiasIh,

    /// <summary>The biases beside the weights of the state: [gates · units].</summary>
    BiasHh,

    /// <summary>The means of a standardization: [channels].</summary>
    Mean,

    /// <summary>The deviations of a standardization: [channels].</summary>
    Deviation,

    /// <summary>The vectors of an embedding, one for each index: [count,dimensions]. Files name it <c>weight</c>, as PyTorch does; it has rows of inputs, not of units.</summary>
    Table,
}
