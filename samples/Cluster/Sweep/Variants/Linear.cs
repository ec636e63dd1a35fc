using NetGen;

namespace Cluster.Sweep.Variants;

/// <summary>No hidden layer: multinomial logistic regression.</summary>
[Network(4, Loss.CrossEntropy)]
[Standardize]
[Dense(3, Activation.Softmax)]
[Adam]
internal sealed partial class Linear;
