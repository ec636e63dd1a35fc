using NetGen;
using Racer.Driving;

namespace Racer.Networks;

/// <summary>From what a car senses to how far it will get, discounted: the critic of <see cref="DriverNet"/>.</summary>
[Network(Sensors.Count, Loss.HalfSquaredError, Arithmetic = Arithmetic.Portable)]
[Dense(16, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(1)]
[Adam]
internal sealed partial class CriticNet;
