namespace NetGen.Tests.Frozen;

/// <summary>A network that is frozen in this assembly; its weights are those of the sample.</summary>
[Network(64, Loss.CrossEntropy)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Pretrained("digits.weights")]
internal static partial class FrozenDigits;
