using NetGen;

namespace Frozen;

/// <summary>The same layers with the weights of digits.weights compiled in: no file, no instance, nothing to load.</summary>
[Network(64)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Pretrained("digits.weights")]
internal static partial class FrozenDigits;
