namespace NetGen.Cluster.Tests.Support;

/// <summary>A fact that is reported as skipped where the machine has no PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactThatNeedsPostgresAttribute : FactAttribute
{
    public FactThatNeedsPostgresAttribute() => Skip = PostgresServer.IsThere ? null : "This machine has no PostgreSQL server.";
}
