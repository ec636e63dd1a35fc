using NetGen;

namespace Cluster.Sweep.Variants;

/// <summary>Sixty-four hidden units.</summary>
[Network(4, Loss.CrossEntropy)]
[Standardize]
[Dense(64, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Adam]
internal sealed partial class Wide;
