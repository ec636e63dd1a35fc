using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>Memory in which the gradient of a batch is summed; one call at a time has it.</summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Workspace<T>
    where T : unmanaged
{
    private readonly int _gradientMemory;
    private AlignedBuffer<T>[] _sums = [];

    internal Workspace(NetworkBatches<T> batches, int gradientMemory, int scratch)
    {
        _gradientMemory = gradientMemory;
        Scratch = new AlignedBuffer<T>(scratch);
        Call = new BatchCall<T>(batches, this);
        Grow(1);
    }

    /// <summary>Memory for the passes over a part of the batch.</summary>
    public AlignedBuffer<T> Scratch { get; }

    /// <summary>The gradient, laid out like the parameters.</summary>
    public AlignedBuffer<T> Gradient => _sums[0];

    /// <summary>The call that the memory serves.</summary>
    internal BatchCall<T> Call { get; }

    /// <summary>The sum that has this place among those which are not complete yet.</summary>
    internal AlignedBuffer<T> Sum(int place) => _sums[place];

    /// <summary>Takes memory for so many sums, unless it has it.</summary>
    internal void Grow(int sums)
    {
        var known = _sums.Length;
        if (known >= sums)
        {
            return;
        }

        // Whole before it is kept: memory may end half-way.
        var more = _sums;
        Array.Resize(ref more, sums);
        for (var k = known; k < sums; k++)
        {
            more[k] = new AlignedBuffer<T>(_gradientMemory);
        }

        _sums = more;
    }

    /// <summary>Gives the gradient away and takes other memory in its place.</summary>
    internal void Exchange(ref AlignedBuffer<T> other) => (_sums[0], other) = (other, _sums[0]);
}
