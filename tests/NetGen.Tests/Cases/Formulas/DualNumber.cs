namespace NetGen.Tests.Cases.Formulas;

/// <summary>
/// A value with its slope: arithmetic on these differentiates a formula while it is computed (Clifford, 1873; the forward mode of automatic differentiation), with no formula for the derivative that could
/// be wrong as a whole.
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="Slope">Its derivative by the variable.</param>
internal readonly record struct DualNumber(double Value, double Slope)
{
    public static implicit operator DualNumber(double value) => new(value, 0);

    public static DualNumber operator +(DualNumber a, DualNumber b) => new(a.Value + b.Value, a.Slope + b.Slope);

    public static DualNumber operator -(DualNumber a, DualNumber b) => new(a.Value - b.Value, a.Slope - b.Slope);

    public static DualNumber operator -(DualNumber a) => new(-a.Value, -a.Slope);

    public static DualNumber operator *(DualNumber a, DualNumber b) => new(a.Value * b.Value, (a.Slope * b.Value) + (a.Value * b.Slope));

    public static DualNumber operator /(DualNumber a, DualNumber b) => new(a.Value / b.Value, (a.Slope - (a.Value / b.Value * b.Slope)) / b.Value);

    /// <summary>A function of this, whose derivative here is known.</summary>
    public DualNumber Map(double value, double slope) => new(value, slope * Slope);
}
