namespace NetGen.Tests.Derivations;

/// <summary>Text E: σ(ξ) = h(Σ v_j g(w_j·ξ)) with h and g of the form tanh(γx), no biases, errors summed over all examples.</summary>
[Network(6, Loss.HalfSquaredError, Precision = Precision.Double, Reduction = Reduction.Sum)]
[Dense(3, Activation.Tanh, UseBias = false, Gain = 0.75)]
[Dense(1, Activation.Tanh, UseBias = false, Gain = 1.5)]
internal sealed partial class TwoLayerNet;
