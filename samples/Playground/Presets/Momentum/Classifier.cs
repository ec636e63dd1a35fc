using NetGen;

namespace Playground.Presets.Momentum;

[Network(2, Loss.BinaryCrossEntropy)]
[Dense(4, Activation.Tanh)]
[Dense(2, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Sgd(Momentum = 0.9)]
partial class Classifier;
