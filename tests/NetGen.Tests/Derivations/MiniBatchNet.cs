namespace NetGen.Tests.Derivations;

/// <summary>Text D: squared distance, and a step against the sum of a mini-batch's gradients.</summary>
[Network(5, Loss.SumSquaredError, Precision = Precision.Double, Reduction = Reduction.Sum)]
[Dense(6, Activation.Sigmoid)]
[Dense(3, Activation.Sigmoid)]
internal sealed partial class MiniBatchNet;
