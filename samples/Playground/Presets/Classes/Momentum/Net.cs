using NetGen;

namespace Playground.Presets.Classes.Momentum;

[Network(2, Loss.BinaryCrossEntropy)]
[Dense(4, Activation.Tanh)]
[Dense(2, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Sgd(Momentum = 0.9)]
partial class Net;
