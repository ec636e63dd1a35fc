#if NET8_0_OR_GREATER
namespace NetGen.Numerics;

/// <summary>Memory for passes that need more than the stack should give; kept for the next call of the same pass, so that nothing is allocated once as many have run at once.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <typeparam name="TPass">The pass.</typeparam>
internal static class ScratchMemory<T, TPass>
    where T : unmanaged
    where TPass : struct, IPass<T>
{
    private static readonly Memory?[] Free = new Memory?[16];

    /// <summary>Takes memory that nobody else has until it is returned.</summary>
    public static Memory Take()
    {
        for (var k = 0; k < Free.Length; k++)
        {
            if (Volatile.Read(ref Free[k]) is not null && Interlocked.Exchange(ref Free[k], null) is { } memory)
            {
                return memory;
            }
        }

        return new Memory();
    }

    /// <summary>Gives it back; where as much is free as is kept, it is forgotten.</summary>
    public static void Return(Memory memory)
    {
        for (var k = 0; k < Free.Length; k++)
        {
            if (Volatile.Read(ref Free[k]) is null && Interlocked.CompareExchange(ref Free[k], memory, null) is null)
            {
                return;
            }
        }
    }

    /// <summary>A pass's values.</summary>
    internal sealed class Memory
    {
        public AlignedBuffer<T> Values { get; } = new(default(TPass).ScratchLength);
    }
}
#endif
