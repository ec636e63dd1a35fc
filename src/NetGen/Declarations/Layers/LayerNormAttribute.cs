namespace NetGen;

/// <summary>Declares a normalization of the channels of each position; the shape stays.</summary>
/// <remarks>
/// <c>y = γ ⊙ (x − mean) / √(variance + ε) + β</c>, with the mean and the biased variance over the channels of a position. γ and β are parameters, one for each channel; they start at 1 and 0.
/// Source: Ba, Kiros and Hinton, "Layer Normalization", 2016.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LayerNormAttribute : LayerAttribute
{
    /// <summary>ε, added to the variance; finite and above 0; 1e-5 unless set.</summary>
    public double Epsilon { get; set; } = 1e-5;
}
