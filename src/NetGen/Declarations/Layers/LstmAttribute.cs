namespace NetGen;

/// <summary>
/// Declares a long short-term memory along a sequence: (length, channels) → (units), the last state, or with <see cref="RecurrentAttribute.Sequence"/> (length, units).
/// </summary>
/// <remarks>
/// In PyTorch's form: <c>i, f, o = σ(Wx + b + Uh + c)</c> and <c>g = tanh(Wx + b + Uh + c)</c>, each gate with its own parameters, <c>m′ = f ⊙ m + i ⊙ g</c>, <c>h′ = o ⊙ tanh(m′)</c>. Parameters: W, U, b, c,
/// each with the gates in the order i, f, g, o; all start uniform in ±1/√units. Source: Hochreiter and Schmidhuber, 1997, with the forget gate of Gers et al., 2000.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LstmAttribute : RecurrentAttribute
{
    /// <summary>Declares a long short-term memory.</summary>
    /// <param name="units">Values of the state, at least 1.</param>
    public LstmAttribute(int units)
        : base(units)
    {
    }
}
