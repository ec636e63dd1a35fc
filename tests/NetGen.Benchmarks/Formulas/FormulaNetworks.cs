namespace NetGen.Benchmarks.Formulas;

// Each activation and loss of the catalogue beside the same one as a method; only their names differ, hence one file.

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.Sigmoid)]
[Dense(4)]
internal sealed partial class BuiltInSigmoid;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.Sigmoid), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnSigmoid;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.Tanh)]
[Dense(4)]
internal sealed partial class BuiltInTanh;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.Tanh), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnTanh;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.Relu)]
[Dense(4)]
internal sealed partial class BuiltInRelu;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.Relu), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnRelu;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.LeakyRelu)]
[Dense(4)]
internal sealed partial class BuiltInLeakyRelu;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.LeakyRelu), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnLeakyRelu;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.Elu)]
[Dense(4)]
internal sealed partial class BuiltInElu;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.Elu), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnElu;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.Selu)]
[Dense(4)]
internal sealed partial class BuiltInSelu;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.Selu), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnSelu;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.Gelu)]
[Dense(4)]
internal sealed partial class BuiltInGelu;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.Gelu), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnGelu;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.GeluTanh)]
[Dense(4)]
internal sealed partial class BuiltInGeluTanh;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.GeluTanh), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnGeluTanh;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.Silu)]
[Dense(4)]
internal sealed partial class BuiltInSilu;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.Silu), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnSilu;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.Softplus)]
[Dense(4)]
internal sealed partial class BuiltInSoftplus;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.Softplus), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnSoftplus;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.Softsign)]
[Dense(4)]
internal sealed partial class BuiltInSoftsign;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.Softsign), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnSoftsign;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.HardTanh)]
[Dense(4)]
internal sealed partial class BuiltInHardTanh;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.HardTanh), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnHardTanh;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.HardSigmoid)]
[Dense(4)]
internal sealed partial class BuiltInHardSigmoid;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.HardSigmoid), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnHardSigmoid;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.Mish)]
[Dense(4)]
internal sealed partial class BuiltInMish;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.Mish), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnMish;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Activation.Relu6)]
[Dense(4)]
internal sealed partial class BuiltInRelu6;

[Network(8, Loss.HalfSquaredError)]
[Dense(32, Function = nameof(HandWritten.Relu6), FunctionOf = typeof(HandWritten))]
[Dense(4)]
internal sealed partial class OwnRelu6;

[Network(8, Loss.MeanSquaredError)]
[Dense(16, Activation.Relu)]
[Dense(32)]
internal sealed partial class BuiltInMeanSquaredError;

[Network(8, LossFunction = nameof(HandWritten.MeanSquaredError), FunctionOf = typeof(HandWritten))]
[Dense(16, Activation.Relu)]
[Dense(32)]
internal sealed partial class OwnMeanSquaredError;

[Network(8, Loss.MeanAbsoluteError)]
[Dense(16, Activation.Relu)]
[Dense(32)]
internal sealed partial class BuiltInMeanAbsoluteError;

[Network(8, LossFunction = nameof(HandWritten.MeanAbsoluteError), FunctionOf = typeof(HandWritten))]
[Dense(16, Activation.Relu)]
[Dense(32)]
internal sealed partial class OwnMeanAbsoluteError;

[Network(8, Loss.Huber)]
[Dense(16, Activation.Relu)]
[Dense(32)]
internal sealed partial class BuiltInHuber;

[Network(8, LossFunction = nameof(HandWritten.Huber), FunctionOf = typeof(HandWritten))]
[Dense(16, Activation.Relu)]
[Dense(32)]
internal sealed partial class OwnHuber;
