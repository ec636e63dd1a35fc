using NetGen;

namespace Playground.Presets.Classes.Adam;

[Network(2, Loss.BinaryCrossEntropy)]
[Dense(4, Activation.Tanh)]
[Dense(2, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Adam]
partial class Net;
