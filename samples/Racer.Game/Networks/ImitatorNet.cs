using NetGen;
using Racer.Driving;

namespace Racer.Networks;

/// <summary>
/// What learns to do as the player does: from what a car senses to the probability of each action.
/// </summary>
[Network(Sensors.Count, Loss.CrossEntropy, Arithmetic = Arithmetic.Portable)]
[Dense(16, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(Actions.Count, Activation.Softmax)]
[Adam]
internal sealed partial class ImitatorNet;
