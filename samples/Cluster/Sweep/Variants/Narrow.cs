using NetGen;

namespace Cluster.Sweep.Variants;

/// <summary>Eight hidden units.</summary>
[Network(4, Loss.CrossEntropy)]
[Standardize]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Adam]
internal sealed partial class Narrow;
