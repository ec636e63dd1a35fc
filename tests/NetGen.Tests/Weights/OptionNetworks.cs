namespace NetGen.Tests.Weights;

/// <summary>Options that single precision rounds: the slope to 0.12345679, the gain to 1, which is not written.</summary>
[Network(2)]
[Dense(3, Activation.LeakyRelu, Alpha = 0.12345678901234567)]
[Dense(2, Activation.Tanh, Gain = 1.00000000001)]
[Dense(1, Activation.Elu, Alpha = 1e-20)]
internal sealed partial class OptionNet;

[Network(2, Precision = Precision.Double)]
[Dense(3, Activation.LeakyRelu, Alpha = 0.12345678901234567)]
[Dense(2, Activation.Tanh, Gain = 1.00000000001)]
[Dense(1, Activation.Elu, Alpha = 1e-20)]
internal sealed partial class OptionDoubleNet;

/// <summary>Another double, but the same float.</summary>
[Network(2, Precision = Precision.Double)]
[Dense(3, Activation.LeakyRelu, Alpha = 0.123456789)]
[Dense(2, Activation.Tanh)]
[Dense(1, Activation.Elu, Alpha = 1e-20)]
internal sealed partial class OptionNearNet;

/// <summary>Another float.</summary>
[Network(2, Precision = Precision.Double)]
[Dense(3, Activation.LeakyRelu, Alpha = 0.1234567)]
[Dense(2, Activation.Tanh)]
[Dense(1, Activation.Elu, Alpha = 1e-20)]
internal sealed partial class OptionOtherNet;
