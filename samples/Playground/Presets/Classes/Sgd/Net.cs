using NetGen;

namespace Playground.Presets.Classes.Sgd;

[Network(2, Loss.BinaryCrossEntropy)]
[Dense(4, Activation.Tanh)]
[Dense(2, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Sgd]
partial class Net;
