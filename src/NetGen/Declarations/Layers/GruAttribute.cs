namespace NetGen;

/// <summary>
/// Declares a gated recurrent unit along a sequence: (length, channels) → (units), the last state, or with <see cref="RecurrentAttribute.Sequence"/> (length, units).
/// </summary>
/// <remarks>
/// In PyTorch's form, in which the reset gate is applied behind the product: <c>r = σ(Wᵣx + bᵣ + Uᵣh + cᵣ)</c>, <c>z = σ(W_z x + b_z + U_z h + c_z)</c>, <c>n = tanh(Wₙx + bₙ + r ⊙ (Uₙh + cₙ))</c>,
/// <c>h′ = (1 − z) ⊙ n + z ⊙ h</c>. Parameters: W, U, b, c, each with the gates in the order r, z, n; all start uniform in ±1/√units. Source: Cho et al., 2014.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GruAttribute : RecurrentAttribute
{
    /// <summary>Declares a gated recurrent unit.</summary>
    /// <param name="units">Values of the state, at least 1.</param>
    public GruAttribute(int units)
        : base(units)
    {
    }
}
