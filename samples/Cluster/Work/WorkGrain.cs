using Cluster.Silos;

namespace Cluster.Work;

/// <summary>Does its work on the threads of its silo.</summary>
internal abstract class WorkGrain(WorkThreads threads) : Grain, IWorkGrain
{
    private bool _isBusy;

    /// <summary>The run that this slot is of.</summary>
    protected string Run => SlotKey.Parse(this.GetPrimaryKeyString()).Run;

    /// <inheritdoc/>
    public Task<bool> IsBusyAsync() => Task.FromResult(_isBusy);

    /// <summary>Does a piece.</summary>
    protected async Task<T> DoAsync<T>(Func<T> compute)
    {
        _isBusy = true;
        try
        {
            return await threads.RunAsync(compute);
        }
        finally
        {
            _isBusy = false;
        }
    }
}
