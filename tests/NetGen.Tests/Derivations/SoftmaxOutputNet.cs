namespace NetGen.Tests.Derivations;

/// <summary>Text B, probabilities: a deep net of tanh and sigmoid with a softmax output and cross-entropy.</summary>
[Network(4, Loss.CrossEntropy, Precision = Precision.Double)]
[Dense(5, Activation.Tanh)]
[Dense(5, Activation.Sigmoid)]
[Dense(4, Activation.Softmax)]
internal sealed partial class SoftmaxOutputNet;
