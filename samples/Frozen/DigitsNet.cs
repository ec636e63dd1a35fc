using NetGen;

namespace Frozen;

/// <summary>From 64 grey values to the probability of each digit: what is trained.</summary>
[Network(64, Loss.CrossEntropy)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class DigitsNet;
