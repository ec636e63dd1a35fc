using NetGen;
using Racer.Driving;

namespace Racer.Networks;

/// <summary>
/// The same network when it drives: what it should do better no target tells, so the learner computes the gradient of its own objective. It begins with the weights of <see cref="ImitatorNet"/>.
/// </summary>
[Network(Sensors.Count, Loss.External, Arithmetic = Arithmetic.Portable)]
[Dense(16, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(Actions.Count, Activation.Softmax)]
[Adam(ClipNorm = 0.5)]
internal sealed partial class DriverNet;
