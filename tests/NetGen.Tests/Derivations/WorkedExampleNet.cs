namespace NetGen.Tests.Derivations;

/// <summary>The published worked example beside text C: 2-2-2, all sigmoid, half the squared error.</summary>
[Network(2, Loss.HalfSquaredError, Precision = Precision.Double)]
[Dense(2, Activation.Sigmoid)]
[Dense(2, Activation.Sigmoid)]
internal sealed partial class WorkedExampleNet;
