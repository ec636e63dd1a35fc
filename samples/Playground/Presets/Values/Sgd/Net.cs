using NetGen;

namespace Playground.Presets.Values.Sgd;

[Network(2, Loss.MeanSquaredError)]
[Dense(4, Activation.Tanh)]
[Dense(2, Activation.Tanh)]
[Dense(1)]
[Sgd]
partial class Net;
