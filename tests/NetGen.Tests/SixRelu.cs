namespace NetGen.Tests;

/// <summary>Deep enough for its losses to run away at an ordinary rate: <see cref="FiniteParametersTests"/>.</summary>
[Network(6, Loss.MeanAbsoluteError)]
[Dense(16, Activation.Relu), Dense(16, Activation.Relu), Dense(16, Activation.Relu)]
[Dense(16, Activation.Relu), Dense(16, Activation.Relu), Dense(16, Activation.Relu)]
[Dense(1)]
public partial class SixRelu;
