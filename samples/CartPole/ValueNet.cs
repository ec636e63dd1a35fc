using NetGen;
using Shared;

namespace CartPole;

/// <summary>From an observation to the discounted return that the policy will have from there.</summary>
[Network(CartPoleEnvironment.ObservationSize, Loss.HalfSquaredError)]
[Dense(32, Activation.Tanh)]
[Dense(1, Activation.Identity)]
[Adam]
internal sealed partial class ValueNet;
