namespace NetGen.Generator.Emit.Kernels;

/// <summary>What a batch is trained towards: target values, or class labels that stand for them.</summary>
/// <param name="Argument">The argument's name.</param>
/// <param name="IsLabels">Whether it holds class labels.</param>
internal sealed record BatchTargets(string Argument, bool IsLabels)
{
    public static readonly BatchTargets Values = new("targets", false);

    public static readonly BatchTargets Labels = new("labels", true);
}
