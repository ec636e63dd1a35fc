using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Numerics;

/// <summary>
/// Values that start at a cache line, so that no vector read or write crosses one (a crossing costs double).
/// Where arrays cannot be pinned (netstandard), an ordinary array.
/// </summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AlignedBuffer<T>
    where T : unmanaged
{
    private readonly T[] _array;
    private readonly int _start;
    private readonly int _length;

    /// <summary>Allocates zeros.</summary>
    /// <param name="length">How many values.</param>
    public AlignedBuffer(int length)
    {
        _length = length;
#if NET8_0_OR_GREATER
        const int CacheLine = 64;
        _array = GC.AllocateArray<T>(length + (CacheLine / Unsafe.SizeOf<T>()), pinned: true);
        unsafe
        {
            var past = (int)((nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_array)) % CacheLine);
            _start = past == 0 ? 0 : (CacheLine - past) / Unsafe.SizeOf<T>();
        }
#else
        _array = new T[length];
        _start = 0;
#endif
    }

    /// <summary>Whether nothing has been allocated.</summary>
    public bool IsEmpty => _array is null;

    /// <summary>The values.</summary>
    public Span<T> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET8_0_OR_GREATER
        get => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _start), _length);
#else
        get => new(_array, _start, _length);
#endif
    }
#if NET8_0_OR_GREATER

    /// <summary>The first value.</summary>
    public ref T Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _start);
    }
#endif
}
