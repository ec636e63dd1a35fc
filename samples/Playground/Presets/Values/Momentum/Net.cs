using NetGen;

namespace Playground.Presets.Values.Momentum;

[Network(2, Loss.MeanSquaredError)]
[Dense(4, Activation.Tanh)]
[Dense(2, Activation.Tanh)]
[Dense(1)]
[Sgd(Momentum = 0.9)]
partial class Net;
