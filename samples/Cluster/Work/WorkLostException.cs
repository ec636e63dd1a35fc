namespace Cluster.Work;

/// <summary>A piece of work was lost with its silo.</summary>
internal sealed class WorkLostException() : Exception("a silo does not answer");
