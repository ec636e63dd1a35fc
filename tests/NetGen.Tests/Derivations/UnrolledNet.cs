namespace NetGen.Tests.Derivations;

/// <summary>Text C: two inputs, two hidden layers of two, one output, all sigmoid, half the squared error.</summary>
[Network(2, Loss.HalfSquaredError, Precision = Precision.Double)]
[Dense(2, Activation.Sigmoid)]
[Dense(2, Activation.Sigmoid)]
[Dense(1, Activation.Sigmoid)]
internal sealed partial class UnrolledNet;
