namespace NetGen.Tool.WeightFiles;

/// <summary>What a unit can give at least and at most.</summary>
/// <param name="Low">At least; may be −∞.</param>
/// <param name="High">At most; may be ∞.</param>
internal readonly record struct UnitRange(double Low, double High)
{
    /// <summary>Nothing is known.</summary>
    public static UnitRange Any => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>A value that is always the same.</summary>
    public static UnitRange At(double value) => new(value, value);

    /// <summary>The range of a sum with a weighted input more.</summary>
    public UnitRange Plus(double weight, UnitRange input) => weight == 0 ? this
        : weight > 0 ? new UnitRange(Low + (weight * input.Low), High + (weight * input.High))
        : new UnitRange(Low + (weight * input.High), High + (weight * input.Low));

    /// <summary>The range behind an activation: that of its values, and of those that keep order and sign the values of the bounds.</summary>
    public UnitRange After(string activation) => activation switch
    {
        nameof(Activation.Identity) => this,
        nameof(Activation.Relu) => new UnitRange(Math.Max(0, Low), Math.Max(0, High)),
        nameof(Activation.Relu6) => new UnitRange(Math.Clamp(Low, 0, 6), Math.Clamp(High, 0, 6)),
        nameof(Activation.HardTanh) => new UnitRange(Math.Clamp(Low, -1, 1), Math.Clamp(High, -1, 1)),
        nameof(Activation.Tanh) or nameof(Activation.Softsign) => new UnitRange(Low >= 0 ? 0 : -1, High <= 0 ? 0 : 1),
        nameof(Activation.Sigmoid) or nameof(Activation.HardSigmoid) or nameof(Activation.Softmax) => new UnitRange(0, 1),
        nameof(Activation.Softplus) => new UnitRange(0, double.PositiveInfinity),
        _ => Any,
    };
}
