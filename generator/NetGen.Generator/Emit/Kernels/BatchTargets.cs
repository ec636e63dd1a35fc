using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>What a batch is trained towards: target values, or class labels that stand for them.</summary>
/// <param name="Argument">The argument's name.</param>
/// <param name="IsLabels">Whether it holds class labels.</param>
internal sealed record BatchTargets(string Argument, bool IsLabels)
{
    public static readonly BatchTargets Values = new("targets", false);

    public static readonly BatchTargets Labels = new("labels", true);

    /// <summary>The statement that makes zeros the target of a class.</summary>
    public static string OfLabel(EmitContext context, string label) => context.Plan.Classes == Classification.Threshold
        ? $"target[0] = {label};"
        : $"target[{label}] = {context.Literal(1)};";
}
