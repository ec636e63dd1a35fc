namespace NetGen.Tests.Training;

[Network(4, Loss.CrossEntropy)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
internal sealed partial class FitClassNet;

[Network(4, Loss.CrossEntropy, Precision = Precision.Double)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
internal sealed partial class FitClassDoubleNet;

[Network(2, Loss.BinaryCrossEntropy)]
[Dense(4, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
internal sealed partial class FitBinaryNet;

/// <summary>A plane: what each step does can be written down.</summary>
[Network(2, Loss.MeanSquaredError)]
[Dense(1)]
internal sealed partial class FitPlaneNet;

[Network(2, Loss.MeanSquaredError, Precision = Precision.Double)]
[Dense(1)]
internal sealed partial class FitPlaneDoubleNet;

[Network(2, Loss.MeanSquaredError, Reduction = Reduction.Sum, Precision = Precision.Double)]
[Dense(1)]
internal sealed partial class FitPlaneSumNet;

/// <summary>With inputs of 0 its output is 0 and its loss the mean square of the targets, whatever is done.</summary>
[Network(2, Loss.MeanSquaredError)]
[Dense(1, UseBias = false)]
internal sealed partial class FitConstantNet;

[Network(2, Loss.MeanSquaredError)]
[Dense(6, Activation.Tanh)]
[Dense(5, Activation.Relu)]
[Dense(2)]
internal sealed partial class FitReluNet;

/// <summary>With work enough to be handed to several threads.</summary>
[Network(24, Loss.MeanSquaredError)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Relu)]
[Dense(1)]
[Adam]
internal sealed partial class FitWideNet;

[Network(4, Loss.CrossEntropy, Arithmetic = Arithmetic.Portable)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
internal sealed partial class FitPortableNet;

[Network(2, Loss.MeanSquaredError)]
[Dense(3, Activation.Tanh)]
[Dense(1, Activation.Relu)]
internal sealed partial class FitReluOutputNet;

[Network(4, Loss.CrossEntropy)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Adam(ClipNorm = 1, WeightDecay = 0.001)]
internal sealed partial class FitAdamNet;

[Network(2, Loss.MeanSquaredError, Reduction = Reduction.Sum, Precision = Precision.Double)]
[Dense(5, Activation.Tanh)]
[Dense(1)]
[Lion]
internal sealed partial class FitLionNet;
