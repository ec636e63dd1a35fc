using NetGen;

namespace NetGen.Benchmarks.Torch;

/// <summary>The network of samples/Frozen, with Adam.</summary>
[Network(64, Loss.CrossEntropy)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Adam]
internal sealed partial class DigitsNet;
