namespace NetGen.Tests.Derivations;

/// <summary>Text B, real values: a deep net of sigmoid and tanh with a linear output and squared error.</summary>
[Network(4, Loss.SumSquaredError, Precision = Precision.Double)]
[Dense(5, Activation.Sigmoid)]
[Dense(5, Activation.Tanh)]
[Dense(3, Activation.Identity)]
internal sealed partial class LinearOutputNet;
