using System.ComponentModel;

namespace NetGen.Weights;

/// <summary>Where a layer's weights and biases, or the means and deviations of a standardization, lie in a network's memory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#if NETGEN_GENERATOR
internal
#else
public
#endif
readonly struct WeightLayer
{
    private readonly int _weights;
    private readonly int _rowLength;
    private readonly int _bias;
    private readonly bool _isInputMajor;

    /// <summary>Describes a layer as it was planned.</summary>
    /// <param name="inputs">Values it reads.</param>
    /// <param name="units">Values it gives.</param>
    /// <param name="weights">Where its first row starts.</param>
    /// <param name="rowLength">Values of a row, padding included.</param>
    /// <param name="isInputMajor">Whether a row holds the weights of an input, not those of a unit.</param>
    /// <param name="bias">Where its biases start; −1 if it has none.</param>
    public WeightLayer(int inputs, int units, int weights, int rowLength, bool isInputMajor, int bias)
    {
        Inputs = inputs;
        Units = units;
        _weights = weights;
        _rowLength = rowLength;
        _isInputMajor = isInputMajor;
        _bias = bias;
    }

    /// <summary>Describes a standardization: a unit for each input, whose one weight is the mean and whose bias is the deviation.</summary>
    /// <param name="units">How many inputs it standardizes.</param>
    /// <param name="means">Where the means start.</param>
    /// <param name="deviations">Where the deviations start.</param>
    /// <param name="fitted">Where it says 1 once they have been set, and 0 before.</param>
    public WeightLayer(int units, int means, int deviations, int fitted)
        : this(1, units, means, rowLength: 1, isInputMajor: false, deviations)
    {
        IsStandardization = true;
        Fitted = fitted;
    }

    /// <summary>Values it reads; of a standardization those of a unit: 1.</summary>
    public int Inputs { get; }

    /// <summary>Values it gives.</summary>
    public int Units { get; }

    /// <summary>Whether it has biases.</summary>
    public bool HasBias => _bias >= 0;

    /// <summary>Whether a row belongs to an input, and not to a unit.</summary>
    internal bool IsInputMajor => _isInputMajor;

    /// <summary>Whether it has means and deviations for weights and biases.</summary>
    internal bool IsStandardization { get; }

    /// <summary>Where a standardization says whether it is fitted.</summary>
    internal int Fitted { get; }

    /// <summary>1, or 2 with a bias.</summary>
    internal int Tensors => HasBias ? 2 : 1;

    /// <summary>Values of W[out][in], or of b[out].</summary>
    internal long Values(bool isBias) => isBias ? Units : (long)Inputs * Units;

    /// <summary>Where W[unit][input] lies, or b[unit].</summary>
    internal int Position(bool isBias, int unit, int input) =>
        isBias ? _bias + unit
        : _isInputMajor ? _weights + (input * _rowLength) + unit
        : _weights + (unit * _rowLength) + input;
}
