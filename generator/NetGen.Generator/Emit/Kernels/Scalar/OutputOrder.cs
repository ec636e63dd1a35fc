using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>How sums over a sample's outputs go.</summary>
internal enum OutputOrder
{
    /// <summary>One after another; a loss's last product may be fused with the addition.</summary>
    InOrder,

    /// <summary>One after another, each loss computed before it is added, as for a sample of a batch in the lanes.</summary>
    OfBatch,

    /// <summary>Output j in sum j modulo lanes, then the lanes.</summary>
    ByLanes,
}
