using NetGen;

namespace Playground.Presets.Classes.Viewer;

/// <summary>The layers of the networks beside it, looked into.</summary>
[Network(2, Activations = true)]
[Dense(4, Activation.Tanh)]
[Dense(2, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
partial class Net;
