namespace NetGen.Tests.Checkpoints;

/// <summary>The network of most checkpoints here.</summary>
[Network(3, Loss.HalfSquaredError)]
[Dense(4, Activation.Tanh)]
[Dense(2)]
[Adam]
internal sealed partial class AdamNet;

[Network(3, Loss.HalfSquaredError, Precision = Precision.Double)]
[Dense(4, Activation.Tanh)]
[Dense(2)]
[Adam]
internal sealed partial class AdamDoubleNet;

/// <summary>Another option.</summary>
[Network(3, Loss.HalfSquaredError)]
[Dense(4, Activation.Tanh)]
[Dense(2)]
[Adam(Beta2 = 0.99)]
internal sealed partial class OtherAdamNet;

/// <summary>A rule with the same values.</summary>
[Network(3, Loss.HalfSquaredError)]
[Dense(4, Activation.Tanh)]
[Dense(2)]
[AdamW(WeightDecay = 0)]
internal sealed partial class AdamWNet;

/// <summary>Plain gradient descent.</summary>
[Network(3, Loss.HalfSquaredError)]
[Dense(4, Activation.Tanh)]
[Dense(2)]
internal sealed partial class DescentNet;

/// <summary>Another loss.</summary>
[Network(3, Loss.MeanSquaredError)]
[Dense(4, Activation.Tanh)]
[Dense(2)]
[Adam]
internal sealed partial class OtherLossNet;

/// <summary>Another activation.</summary>
[Network(3, Loss.HalfSquaredError)]
[Dense(4, Activation.Relu)]
[Dense(2)]
[Adam]
internal sealed partial class OtherLayersNet;

/// <summary>As small as a checkpoint gets, so that each of its bits can be flipped.</summary>
[Network(1, Loss.HalfSquaredError)]
[Dense(1)]
[Adam]
internal sealed partial class TinyAdamNet;

/// <summary>A network without a loss of its own.</summary>
[Network(3, Loss.External)]
[Dense(4, Activation.Tanh)]
[Dense(2)]
[RmsProp]
internal sealed partial class ExternalNet;

/// <summary>So many layers that the names of a session's checkpoint are longer than a file of parameters may be.</summary>
[Network(3, Loss.HalfSquaredError)]
[Dense(3, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Dense(2)]
[Adam(AmsGrad = true)]
internal sealed partial class DeepAdamNet;
