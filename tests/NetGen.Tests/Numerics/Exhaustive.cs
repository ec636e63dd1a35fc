namespace NetGen.Tests.Numerics;

/// <summary>Whether the accuracy tests visit every float and ten million doubles: NETGEN_EXHAUSTIVE=1.</summary>
internal static class Exhaustive
{
    public static bool IsRequested { get; } = Environment.GetEnvironmentVariable("NETGEN_EXHAUSTIVE") == "1";
}
