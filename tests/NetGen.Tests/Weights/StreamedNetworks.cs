namespace NetGen.Tests.Weights;

[Network(6, 2, Loss.HalfSquaredError)]
[Conv1D(4, 3, Activation.Tanh, Padding = Padding.Causal)]
[Gru(5, Sequence = true)]
[Dense(1)]
internal sealed partial class StreamedNet;

/// <summary>More units.</summary>
[Network(6, 2, Loss.HalfSquaredError)]
[Conv1D(4, 3, Activation.Tanh, Padding = Padding.Causal)]
[Gru(6, Sequence = true)]
[Dense(1)]
internal sealed partial class WiderStreamedNet;

/// <summary>Tensors of the same sizes, which mean something else.</summary>
[Network(6, 2, Loss.HalfSquaredError)]
[Conv1D(4, 3, Activation.Tanh, Padding = Padding.Same)]
[Gru(5, Sequence = true)]
[Dense(1)]
internal sealed partial class PaddedStreamedNet;

/// <summary>One layer less.</summary>
[Network(6, 2, Loss.HalfSquaredError)]
[Conv1D(4, 3, Activation.Tanh, Padding = Padding.Causal)]
[Gru(5, Sequence = true)]
internal sealed partial class ShorterStreamedNet;
