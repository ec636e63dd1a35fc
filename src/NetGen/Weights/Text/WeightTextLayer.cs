using System.Globalization;

namespace NetGen.Weights;

/// <summary>
/// A layer of a text. A dense layer and a standardization have a line for each unit or input, with what belongs to it. Any other layer has its tensors one after
/// another: a line for each index of the first dimension, with the rest row-major; one line for a tensor of one dimension.
/// </summary>
internal readonly ref struct WeightTextLayer
{
    private readonly ReadOnlySpan<WeightTensor> _tensors;
    private readonly int _number;

    /// <summary>Takes a layer.</summary>
    /// <param name="tensors">The network's.</param>
    /// <param name="number">The layer's number, from 1.</param>
    public WeightTextLayer(ReadOnlySpan<WeightTensor> tensors, int number)
    {
        _tensors = WeightTensors.Of(tensors, number);
        _number = number;
    }

    /// <summary>Its heading.</summary>
    public string Heading => string.Format(CultureInfo.InvariantCulture, "layer {0}: {1}", _number, Contents);

    /// <summary>How many lines of numbers follow.</summary>
    public int Lines
    {
        get
        {
            var lines = 0;
            foreach (ref readonly var tensor in _tensors)
            {
                lines += LinesOf(tensor);
            }

            return HasUnits ? _tensors[0].Rows : lines;
        }
    }

    /// <summary>What messages say that it needs.</summary>
    public string Needs => HasUnits
        ? string.Format(CultureInfo.InvariantCulture, "{0} lines of {1} numbers", Lines, Line(0).Numbers)
        : string.Format(CultureInfo.InvariantCulture, "{0} lines of numbers", Lines);

    /// <summary>What its lines are.</summary>
    public string Units => string.Format(CultureInfo.InvariantCulture, HasUnits ? "{0} units" : "{0} lines of numbers", Lines);

    private bool IsDense => _tensors[0] is { Kind: TensorKind.Weight, Rank: 2 } && (_tensors.Length == 1 || (_tensors.Length == 2 && _tensors[1].Kind == TensorKind.Bias));

    private bool HasUnits => _tensors[0].IsStandardization || IsDense;

    private string Contents
    {
        get
        {
            if (_tensors[0].IsStandardization)
            {
                return string.Format(CultureInfo.InvariantCulture, "standardize {0}", _tensors[0].Rows);
            }

            if (IsDense)
            {
                return string.Format(CultureInfo.InvariantCulture, "{0} -> {1}{2}", _tensors[0].RowLength, _tensors[0].Rows, _tensors.Length > 1 ? ", bias" : string.Empty);
            }

            var names = new List<string>();
            foreach (ref readonly var tensor in _tensors)
            {
                names.Add($"{TensorKinds.Name(tensor.Kind)} {tensor}");
            }

            return string.Join(", ", names);
        }
    }

    /// <summary>A line.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>Its numbers.</returns>
    public WeightTextLine Line(int index)
    {
        if (HasUnits)
        {
            return new WeightTextLine(_tensors[0].IsStandardization ? "input" : "unit", _tensors[0], _tensors.Slice(1), index);
        }

        var (found, row) = (0, index);
        while (row >= LinesOf(_tensors[found]))
        {
            row -= LinesOf(_tensors[found++]);
        }

        return new WeightTextLine(_tensors[found], row);
    }

    private static int LinesOf(in WeightTensor tensor) => tensor.Rank == 1 ? 1 : tensor.Rows;
}
