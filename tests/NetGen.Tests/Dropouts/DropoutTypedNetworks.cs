namespace NetGen.Tests.Dropouts;

/// <summary>Plain gradient descent: nothing but dropout counts its steps.</summary>
[Network(4, Loss.CrossEntropy)]
[Dense(8, Activation.Tanh)]
[Dropout(0.4)]
[Dense(3, Activation.Softmax)]
internal sealed partial class DropoutDescentNet;

[Network(4, Loss.CrossEntropy)]
[Dense(8, Activation.Tanh)]
[Dropout(0.4)]
[Dense(3, Activation.Softmax)]
[Adam]
internal sealed partial class DropoutAdamNet;

/// <summary>A hidden layer that is small enough to be worked out by hand.</summary>
[Network(2, Loss.HalfSquaredError, Precision = Precision.Double, Reduction = Reduction.Sum)]
[Dense(3, Activation.Tanh)]
[Dropout(0.25)]
[Dense(1)]
internal sealed partial class DropoutByHandNet;

[Network(3, Loss.HalfSquaredError)]
[Dropout(0)]
[Dense(4, Activation.Tanh)]
[Dropout(0)]
[Dense(2)]
internal sealed partial class DropoutOfNoneNet;

/// <summary>The same without the layers.</summary>
[Network(3, Loss.HalfSquaredError)]
[Dense(4, Activation.Tanh)]
[Dense(2)]
internal sealed partial class NoDropoutNet;

/// <summary>Somebody else's loss.</summary>
[Network(3, Loss.External)]
[Dense(4, Activation.Tanh)]
[Dropout(0.5)]
[Dense(2)]
internal sealed partial class DropoutExternalNet;

/// <summary>The layers of <see cref="DropoutDescentNet"/> without dropout, and no loss.</summary>
[Network(4)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
internal sealed partial class PlainTwinNet;
