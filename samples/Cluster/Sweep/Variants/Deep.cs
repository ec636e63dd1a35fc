using NetGen;

namespace Cluster.Sweep.Variants;

/// <summary>Two hidden layers.</summary>
[Network(4, Loss.CrossEntropy)]
[Standardize]
[Dense(16, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Adam]
internal sealed partial class Deep;
