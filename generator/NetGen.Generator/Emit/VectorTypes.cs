using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit;

/// <summary>The library's types for each width: of a vector, and of the operations on it in the declared arithmetic.</summary>
internal static class VectorTypes
{
    /// <summary>Operations on vectors of 512 bits, in a method whose own may be narrower.</summary>
    public const string Wide = "wide";

    /// <summary>Operations on logical vectors of 256 bits, in a method whose own are wider.</summary>
    public const string Logical = "logical";

    private const string Library = "global::NetGen.Numerics.";
    private const string Intrinsics = "global::System.Runtime.Intrinsics.";

    /// <summary>The type of a local that has operations.</summary>
    public static string Operations(NetworkPlan plan, string local) => local switch
    {
        Wide => Operations(plan, VectorWidth.Bits512),
        Logical => Operations(plan, VectorWidth.Bits256),
        _ => "O",
    };

    /// <summary>The kernels on vectors of a width.</summary>
    public static string Kernels(NetworkPlan plan, VectorWidth width) => $"VectorKernels<{Vector(plan, width)}, {Operations(plan, width)}>";

    /// <summary>The vector of a width.</summary>
    public static string Vector(NetworkPlan plan, VectorWidth width) => width switch
    {
        VectorWidth.Bits512 => $"{Intrinsics}Vector512<{plan.Number}>",
        VectorWidth.Bits256 => $"{Intrinsics}Vector256<{plan.Number}>",
        _ => $"{Library}VectorPair<{plan.Number}>",
    };

    private static string Operations(NetworkPlan plan, VectorWidth width)
    {
        var number = plan.Model.Precision == Precision.Single ? "Single" : "Double";
        var size = width switch { VectorWidth.Bits512 => "512", VectorWidth.Bits256 => "256", _ => "Pair" };
        return $"{Library}{number}{size}<{Library}{(plan.IsFused ? "Fused" : "Portable")}>";
    }
}
