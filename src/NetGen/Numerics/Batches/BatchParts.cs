namespace NetGen.Numerics;

/// <summary>The sums of the parts of a batch that several threads work on. Only the call that has the threads uses them.</summary>
internal sealed class BatchParts<T>(int gradientMemory)
    where T : unmanaged
{
    private AlignedBuffer<T>[] _gradients = [];
    private double[] _losses = [];

    /// <summary>Takes memory for so many parts, unless it has it.</summary>
    public void Grow(int parts, bool hasGradients)
    {
        if (_losses.Length < parts)
        {
            _losses = new double[parts];
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

    /// <summary>Takes over a part's sums.</summary>
    public void Set(int part, double loss, Workspace<T>? gradient)
    {
        _losses[part] = loss;
        gradient?.Exchange(ref _gradients[part]);
    }

    /// <summary>Adds the parts up as a binary tree over their numbers.</summary>
    /// <returns>The sum of the losses.</returns>
    public double Join(int parts, Workspace<T>? gradient, int gradientLength)
    {
        for (var width = 1; width < parts; width *= 2)
        {
            for (var part = 0; part + width < parts; part += 2 * width)
            {
                _losses[part] += _losses[part + width];
                if (gradient is not null)
                {
                    GradientSums.Add(_gradients[part].Span, _gradients[part + width].Span, gradientLength);
                }
            }
        }

        gradient?.Exchange(ref _gradients[0]);
        return _losses[0];
    }
}
