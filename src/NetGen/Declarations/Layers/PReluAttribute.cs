namespace NetGen;

/// <summary>Declares a rectifier whose slope for negative values is learned, one for each channel; the shape stays.</summary>
/// <remarks><c>y = x</c> for <c>x &gt; 0</c>, else <c>α·x</c>; each α starts at 0.25. Source: He et al., "Delving Deep into Rectifiers", 2015.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class PReluAttribute : LayerAttribute
{
}
