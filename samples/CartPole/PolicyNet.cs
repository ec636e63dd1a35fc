using NetGen;

namespace CartPole;

/// <summary>
/// From an observation to the logits of the two actions. Its loss is a vehicle: half the squared distance to targets that lie a gradient away from the outputs has that
/// gradient, whatever it is of, so the learner says by the targets how the logits shall move.
/// </summary>
[Network(CartPoleEnvironment.ObservationSize, Loss.HalfSquaredError)]
[Dense(32, Activation.Tanh)]
[Dense(CartPoleEnvironment.ActionCount, Activation.Identity)]
internal sealed partial class PolicyNet;
