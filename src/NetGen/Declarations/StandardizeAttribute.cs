namespace NetGen;

/// <summary>
/// Declares the first layer of a network, above all others: each input becomes <c>(x − mean) / deviation</c>, with a mean and a deviation of its own; those of a
/// sequence or an image with those of its channel, at all positions alike. So the network takes
/// inputs as they were measured, and the scaling goes wherever the weights go: into files, texts, frozen networks and exported source.
/// </summary>
/// <remarks>
/// <see cref="IStandardized{T}.FitStandardization"/> sets them, and <see cref="NetworkFit"/> does so from its training rows where nobody has; they start at 0 and 1. They do not
/// train: they are not among the parameters, gradients and optimizers. In files they are <c>layer1.mean</c> and <c>layer1.deviation</c>, so that the first <c>Dense</c> layer is <c>layer2</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class StandardizeAttribute : Attribute
{
}
