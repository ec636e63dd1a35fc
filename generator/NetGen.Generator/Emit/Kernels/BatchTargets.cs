using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>What a batch is trained towards: target values, or class labels that stand for them.</summary>
/// <param name="Inputs">The name of the argument with the samples.</param>
/// <param name="Argument">The name of that with the targets.</param>
/// <param name="IsLabels">Whether it holds class labels.</param>
internal sealed record BatchTargets(string Inputs, string Argument, bool IsLabels)
{
    public static readonly BatchTargets Values = new("inputs", "targets", false);

    public static readonly BatchTargets Labels = new("inputs", "labels", true);

    /// <summary>A batch of one sample.</summary>
    public static readonly BatchTargets One = new("input", "target", false);

    /// <summary>The statement that makes zeros the target of a class.</summary>
    public static string OfLabel(EmitContext context, string label) => context.Plan.Classes == Classification.Threshold
        ? $"target[0] = {label};"
        : $"target[{label}] = {context.Literal(1)};";
}
