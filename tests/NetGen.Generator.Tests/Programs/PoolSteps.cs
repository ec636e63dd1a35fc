using NetGen.Generator.Programs;

namespace NetGen.Generator.Tests.Programs;

/// <summary>Pools and their way back.</summary>
internal static class PoolSteps
{
    public static void Forward(Pool pool, ProgramMemory memory) => Walk(pool, (to, c, from) =>
    {
        var numbers = from.Select(p => memory.At(pool.Input, p)[c]);
        memory.At(pool.Output, to)[c] = pool.IsMaximum ? numbers.Max() : numbers.Average();
    });

    public static void Backward(PoolInput step, ProgramMemory memory)
    {
        var pool = step.Of;
        for (var p = 0; p < pool.Input.Shape.Positions && !step.Adds; p++)
        {
            Array.Clear(memory.At(step.InputDelta, p));
        }

        Walk(pool, (to, c, from) =>
        {
            var delta = memory.At(step.OutputDelta, to)[c];
            if (pool.IsMaximum)
            {
                var largest = from.First(p => memory.At(pool.Input, p)[c] == memory.At(pool.Output, to)[c]);
                memory.At(step.InputDelta, largest)[c] += delta;
                return;
            }

            foreach (var p in from)
            {
                memory.At(step.InputDelta, p)[c] += delta / from.Count;
            }
        });
    }

    // Output position, channel, and the input positions of its window.
    private static void Walk(Pool pool, Action<int, int, IReadOnlyList<int>> visit)
    {
        for (var to = 0; to < pool.Window.Positions; to++)
        {
            var from = Windows.Read(pool.Window, to).Select(pair => pair.Position).ToList();
            for (var c = 0; c < pool.Output.Shape.Channels; c++)
            {
                visit(to, c, from);
            }
        }
    }
}
