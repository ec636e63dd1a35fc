namespace Cluster.Work;

/// <summary>
/// Finds out that work is lost. A gateway tells a collector nothing when the silo behind it dies, and how long work takes nobody knows: so the collector asks after it.
/// </summary>
internal static class WorkWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>The answer may just have passed the question on its way; after this many it has not.</summary>
    private const int QuestionsInVain = 3;

    /// <summary>Waits for the answer to a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="grain">Whom it was made to.</param>
    /// <exception cref="WorkLostException">The grain does not answer, or knows of no work.</exception>
    public static async Task<T> AnswerAsync<T>(Task<T> call, IWorkGrain grain)
    {
        for (var inVain = 0; inVain < QuestionsInVain;)
        {
            if (await Task.WhenAny(call, Task.Delay(Interval)) == call)
                return await call;

            inVain = await IsBusyAsync(grain) ? 0 : inVain + 1;
        }

        throw new WorkLostException();
    }

    private static async Task<bool> IsBusyAsync(IWorkGrain grain)
    {
        try
        {
            return await grain.IsBusyAsync().WaitAsync(Interval);
        }
        catch (Exception problem) when (Silos.Connection.IsLoss(problem))
        {
            return false;
        }
    }
}
