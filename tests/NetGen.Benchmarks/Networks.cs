namespace NetGen.Benchmarks;

// The seven workloads, from a toy to a digit classifier; the shapes are those of the peers.

[Network(2, Loss.BinaryCrossEntropy)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
internal sealed partial class XorNet;

[Network(4, Loss.CrossEntropy)]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
internal sealed partial class IrisNet;

[Network(1, Loss.HalfSquaredError)]
[Dense(16, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(1, Activation.Identity)]
internal sealed partial class AudioNet;

[Network(4, Loss.HalfSquaredError)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(2, Activation.Identity)]
internal sealed partial class PolicyNet;

[Network(32, Loss.HalfSquaredError)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(3, Activation.Sigmoid)]
internal sealed partial class TextureNet;

[Network(64, Loss.CrossEntropy)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class DigitsNet;

[Network(784, Loss.CrossEntropy)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class MnistNet;
