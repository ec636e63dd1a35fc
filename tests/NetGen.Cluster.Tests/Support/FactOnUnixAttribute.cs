namespace NetGen.Cluster.Tests.Support;

/// <summary>A fact about signals or pipes with names, reported as skipped where the system has neither.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactOnUnixAttribute : FactAttribute
{
    public FactOnUnixAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no such signals and pipes." : null;
}
