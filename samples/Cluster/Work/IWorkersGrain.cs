namespace Cluster.Work;

/// <summary>Asks a silo what it has.</summary>
[Alias("workers")]
internal interface IWorkersGrain : IGrainWithStringKey
{
    /// <summary>How many threads of the silo compute.</summary>
    [Alias("count")]
    Task<int> CountThreadsAsync();
}
