namespace NetGen.Tests.Standardized;

/// <summary>The network of most files here: 3 inputs that are standardized, 26 parameters.</summary>
[Network(3, Loss.HalfSquaredError)]
[Standardize]
[Dense(4, Activation.Tanh)]
[Dense(2)]
internal sealed partial class ScaledNet;

[Network(3, Loss.HalfSquaredError, Precision = Precision.Double)]
[Standardize]
[Dense(4, Activation.Tanh)]
[Dense(2)]
internal sealed partial class ScaledDoubleNet;

/// <summary>The same without standardization.</summary>
[Network(3, Loss.HalfSquaredError)]
[Dense(4, Activation.Tanh)]
[Dense(2)]
internal sealed partial class UnscaledNet;

/// <summary>A sample and what a stream is read into are beyond the stack.</summary>
[Network(3000, Loss.HalfSquaredError)]
[Standardize]
[Dense(4, Activation.Tanh)]
[Dense(2)]
internal sealed partial class ScaledFarNet;

[Network(4, Loss.CrossEntropy)]
[Standardize]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Adam]
internal sealed partial class ScaledAdamNet;

/// <summary>Without workspaces, a sample on the stack and one beyond it.</summary>
[Network(3)]
[Standardize]
[Dense(2)]
internal sealed partial class ScaledInferenceNet;

[Network(3000)]
[Standardize]
[Dense(2)]
internal sealed partial class ScaledFarInferenceNet;

[Network(4, Loss.CrossEntropy, Arithmetic = Arithmetic.Portable)]
[Standardize]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
internal sealed partial class ScaledPortableNet;

[Network(4, Loss.CrossEntropy)]
[Standardize]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
internal sealed partial class ScaledClassNet;

[Network(2, Loss.MeanSquaredError, Reduction = Reduction.Sum)]
[Standardize]
[Dense(6, Activation.Tanh)]
[Dense(5, Activation.Relu)]
[Dense(2)]
internal sealed partial class ScaledReluNet;
