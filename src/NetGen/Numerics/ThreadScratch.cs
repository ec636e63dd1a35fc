using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>Memory of plain code's passes that is too large for the stack: one array for each thread that needs one, as long as the longest so far, so that a thread's further calls allocate nothing.</summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ThreadScratch<T>
    where T : unmanaged
{
    [ThreadStatic]
    private static T[]? _values;

    /// <summary>This thread's memory, of any content: its next call gives the same.</summary>
    /// <param name="length">How many values.</param>
    /// <returns>So many.</returns>
    public static Span<T> Take(int length)
    {
        if (_values is null || _values.Length < length)
        {
            _values = new T[length];
        }

        return _values.AsSpan(0, length);
    }
}
