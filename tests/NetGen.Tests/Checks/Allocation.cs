namespace NetGen.Tests.Checks;

/// <summary>Counts what this thread allocates on the managed heap.</summary>
internal static class Allocation
{
    /// <summary>Calls before the count starts: the first training call may take its workspace.</summary>
    private const int WarmUp = 50;

    public static long BytesOf(Action call, int calls, int warmUp = WarmUp)
    {
        for (var i = 0; i < warmUp; i++)
        {
            call();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < calls; i++)
        {
            call();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
