namespace NetGen.Benchmarks;

// The workloads; the shapes are those of the peers. First seven, from a toy to a digit classifier.

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

// Six shapes that nobody tuned for: one output over a wide layer, numbers of inputs that no vector divides, functions that are dear.

[Network(3, Loss.HalfSquaredError)]
[Dense(128, Activation.Relu)]
[Dense(1, Activation.Identity)]
internal sealed partial class WideHiddenNet;

[Network(8, Loss.HalfSquaredError)]
[Dense(64, Activation.Relu)]
[Dense(1, Activation.Identity)]
internal sealed partial class OneOutputNet;

[Network(33, Loss.HalfSquaredError)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Identity)]
internal sealed partial class OddInputsNet;

[Network(31, Loss.CrossEntropy)]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
internal sealed partial class PrimeInputsNet;

[Network(12, Loss.HalfSquaredError)]
[Dense(48, Activation.Silu)]
[Dense(1, Activation.Identity)]
internal sealed partial class SiluNet;

[Network(5, Loss.HalfSquaredError)]
[Dense(10, Activation.Relu)]
[Dense(10, Activation.Relu)]
[Dense(10, Activation.Relu)]
[Dense(2, Activation.Identity)]
internal sealed partial class NarrowDeepNet;
