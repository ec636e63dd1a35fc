namespace NetGen;

/// <summary>
/// Declares the mean of each channel over all positions: (length, channels) → (channels), (height, width, channels) → (channels).
/// </summary>
/// <remarks><c>y[c] = (1/positions)·Σ x[p, c]</c> over all positions p. Source: Lin, Chen and Yan, "Network in network", 2013.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GlobalAveragePoolAttribute : LayerAttribute
{
}
