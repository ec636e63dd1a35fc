using NetGen;

namespace Iris;

/// <summary>From four measurements of a flower to the probability of each species; the rest of the class is generated.</summary>
[Network(4, Loss.CrossEntropy)]
[Standardize]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Adam(WeightDecay = 0.01)]
internal sealed partial class IrisNet;
