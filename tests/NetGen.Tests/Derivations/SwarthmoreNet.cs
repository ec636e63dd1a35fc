namespace NetGen.Tests.Derivations;

/// <summary>Text A: three inputs, four hidden units, two outputs, all sigmoid, no biases, sum of squared errors.</summary>
[Network(3, Loss.SumSquaredError, Precision = Precision.Double)]
[Dense(4, Activation.Sigmoid, UseBias = false)]
[Dense(2, Activation.Sigmoid, UseBias = false)]
internal sealed partial class SwarthmoreNet;
