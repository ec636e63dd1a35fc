namespace NetGen;

/// <summary>
/// Declares the largest number of each channel over all positions: (length, channels) → (channels), (height, width, channels) → (channels).
/// </summary>
/// <remarks>
/// <c>y[c] = max x[p, c]</c> over all positions p: whether something is anywhere, wherever it is. Of equal numbers the first takes the gradient. Source: Collobert et al., "Natural language
/// processing (almost) from scratch", 2011, where it is the max over time.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GlobalMaxPoolAttribute : LayerAttribute
{
}
