using System.Collections.Concurrent;

namespace Cluster.Work;

/// <summary>
/// Asks slots for work, and gives a silo what the work needs if it does not have that: the rows of a sweep, the returns of generations. It travels once to each silo, however
/// many slots live there: one gives it and the others wait, and in parts, so that no message holds up all others for long.
/// </summary>
/// <typeparam name="TAnswer">What slots answer.</typeparam>
/// <typeparam name="TResult">What comes of a piece of work.</typeparam>
/// <param name="total">How much there is to be given, now.</param>
/// <param name="part">How much is given at once: at least one.</param>
internal sealed class Supply<TAnswer, TResult>(Func<int> total, int part)
    where TAnswer : IWorkAnswer<TResult>
    where TResult : class
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = [];

    /// <summary>Asks until there is a result.</summary>
    /// <param name="grain">The slot.</param>
    /// <param name="ask">Asks it for the work.</param>
    /// <param name="give">Gives its silo a part, by its first element and their count, which is 0 where nothing but what it has is asked for.</param>
    /// <returns>The answer that has the result, and the result.</returns>
    /// <exception cref="WorkLostException">The slot's silo is lost.</exception>
    public async Task<(TAnswer Answer, TResult Result)> AskAsync(IWorkGrain grain, Func<Task<TAnswer>> ask, Func<int, int, Task<TAnswer>> give)
    {
        while (true)
        {
            var answer = await WorkWatch.AnswerAsync(ask(), grain);
            if (answer.Result is { } result)
                return (answer, result);

            var gate = _gates.GetOrAdd(answer.Silo, _ => new SemaphoreSlim(1));
            await gate.WaitAsync();
            try
            {
                await GiveAsync(grain, give);
            }
            finally
            {
                gate.Release();
            }
        }
    }

    // The silo says each time what it has: an earlier slot may have given all, and the slot may have moved to a silo that has nothing.
    private async Task GiveAsync(IWorkGrain grain, Func<int, int, Task<TAnswer>> give)
    {
        var known = (await WorkWatch.AnswerAsync(give(0, 0), grain)).Known;
        while (known < total())
            known = (await WorkWatch.AnswerAsync(give(known, Math.Min(part, total() - known)), grain)).Known;
    }
}
