namespace NetGen.Benchmarks.Layered;

// The networks of peers/layers.c, and the small ones whose streamed steps are timed.

[Network(1, 8, 8, Loss.CrossEntropy, Layout = Layout.ChannelsFirst)]
[Conv2D(8, 3, Activation.Relu, Padding = Padding.Same), MaxPool2D(2)]
[Conv2D(16, 3, Activation.Relu, Padding = Padding.Same), MaxPool2D(2)]
[Flatten, Dense(10, Activation.Softmax)]
internal sealed partial class ConvolutionNet;

[Network(16, 4, Loss.HalfSquaredError)]
[Gru(16), Dense(1)]
internal sealed partial class GruNet;

[Network(16, 4, Loss.HalfSquaredError)]
[Lstm(16), Dense(1)]
internal sealed partial class LstmNet;

[Network(16, 1), Gru(8), Dense(1)]
internal sealed partial class SmallGru;

[Network(16, 1), Gru(16), Dense(1)]
internal sealed partial class LargerGru;

[Network(16, 1), Lstm(8), Dense(1)]
internal sealed partial class SmallLstm;

[Network(16, 1), Lstm(16), Dense(1)]
internal sealed partial class LargerLstm;

[Network(16, 1), Conv1D(4, 3, Activation.Tanh, Padding = Padding.Causal), Conv1D(4, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 2), Dense(1)]
internal sealed partial class SmallConvolutions;

[Network(16, 1), Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal), Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 2), Dense(1)]
internal sealed partial class LargerConvolutions;

[Network(16, 1), Dense(16, Activation.Tanh), Dense(16, Activation.Tanh), Dense(1)]
internal sealed partial class DenseSteps;
