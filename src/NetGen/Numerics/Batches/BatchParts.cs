namespace NetGen.Numerics;

/// <summary>The sums of the parts of a batch that several threads work on. Only the call that has the threads uses them.</summary>
internal sealed class BatchParts<T>(int gradientMemory)
    where T : unmanaged
{
    private AlignedBuffer<T>[] _gradients = [];

    /// <summary>The sum of each part's losses.</summary>
    public double[] Losses { get; private set; } = [];

    /// <summary>The memory of a part's gradient.</summary>
    public ref AlignedBuffer<T> Gradient(int part) => ref _gradients[part];

    /// <summary>Takes memory for so many parts, unless it has it.</summary>
    public void Grow(int parts, bool hasGradients)
    {
        if (Losses.Length < parts)
        {
            Losses = new double[parts];
        }

        var known = _gradients.Length;
        if (!hasGradients || known >= parts)
        {
            return;
        }

        // Whole before it is kept: memory may end half-way.
        var more = _gradients;
        Array.Resize(ref more, parts);
        for (var k = known; k < parts; k++)
        {
            more[k] = new AlignedBuffer<T>(gradientMemory);
        }

        _gradients = more;
    }

    /// <summary>Adds the parts up as a binary tree over their numbers; the sum is in the first one's memory.</summary>
    /// <param name="parts">How many.</param>
    /// <param name="gradientLength">Values of the gradients; 0 where there are none.</param>
    /// <returns>The sum of the losses.</returns>
    public double Join(int parts, int gradientLength)
    {
        for (var width = 1; width < parts; width *= 2)
        {
            for (var part = 0; part + width < parts; part += 2 * width)
            {
                Losses[part] += Losses[part + width];
                if (gradientLength > 0)
                {
                    GradientSums.Add(_gradients[part].Span, _gradients[part + width].Span, gradientLength);
                }
            }
        }

        return Losses[0];
    }
}
