namespace NetGen.Tests.Gradients;

/// <summary>Somebody else's loss, and one linear layer.</summary>
[Network(3, Loss.External, InputGradient = true)]
[Dense(2)]
internal sealed partial class ExternalInputsNet;

/// <summary>A loss that refuses targets.</summary>
[Network(3, Loss.BinaryCrossEntropy, InputGradient = true)]
[Dense(4, Activation.Tanh)]
[Dense(2, Activation.Sigmoid)]
internal sealed partial class DifferentiatedNet;
