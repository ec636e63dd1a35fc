namespace NetGen.Tests.Numerics;

/// <summary>Whether tests may take hours, NETGEN_EXHAUSTIVE=1: every float, every combination, a thousand random networks. Which they are is in tests/README.md.</summary>
internal static class Exhaustive
{
    public static bool IsRequested { get; } = Environment.GetEnvironmentVariable("NETGEN_EXHAUSTIVE") == "1";
}
