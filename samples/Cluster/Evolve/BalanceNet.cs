using NetGen;
using Shared;

namespace Cluster.Evolve;

/// <summary>From an observation of the pole to a score of each action; the higher one is done. It is never told which would have been right.</summary>
[Network(CartPoleEnvironment.ObservationSize, Loss.External)]
[Dense(16, Activation.Tanh)]
[Dense(CartPoleEnvironment.ActionCount)]
[Adam]
internal sealed partial class BalanceNet;
