using NetGen;

namespace Playground.Presets.Viewers;

/// <summary>The layers of the presets of this name, looked into.</summary>
[Network(2, Activations = true)]
[Dense(4, Activation.Tanh)]
[Dense(2, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
partial class Classifier;
