using System.ComponentModel;
using NetGen.Numerics;

namespace NetGen.Weights;

/// <summary>What training needs of a network to go on later, as checkpoints carry it: <see cref="NetworkCheckpoints"/>. Implemented by emitted networks, not by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITrainingMemory : IWeightMemory
{
    /// <summary>The optimizer with every option that decides its steps, on one line; <c>Sgd</c> for plain gradient descent.</summary>
    string OptimizerRule { get; }

    /// <summary>What the optimizer remembers, taken by the first call; null for plain gradient descent, which remembers nothing.</summary>
    OptimizerMemory? Optimizer { get; }

    /// <summary>The values that the optimizer remembers of each parameter, in the order of its memory.</summary>
    /// <returns>One for each; empty where there are none.</returns>
    OptimizerValues[] DescribeStates();
}
