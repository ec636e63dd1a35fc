using NetGen;
using Shared;

namespace CartPole;

/// <summary>
/// From an observation to the logits of the two actions. No loss of a target tells how they should move: the learner computes its objective's gradient itself.
/// </summary>
[Network(CartPoleEnvironment.ObservationSize, Loss.External)]
[Dense(32, Activation.Tanh)]
[Dense(CartPoleEnvironment.ActionCount, Activation.Identity)]
[Adam(ClipNorm = 0.5)]
internal sealed partial class PolicyNet;
