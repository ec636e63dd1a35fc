namespace NetGen.Generator.Plans;

/// <summary>How the products wⱼᵢ·dⱼ that make ∂loss/∂xᵢ are added over a layer's units.</summary>
internal enum DeltaOrder
{
    /// <summary>One after another; the first product is the sum so far.</summary>
    InOrder,

    /// <summary>One after another, from 0 on: which differs where all products are −0.</summary>
    FromZero,

    /// <summary>In as many sums as a vector has lanes, unit j in sum j modulo lanes, then the lanes.</summary>
    ByLanes,
}
