using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Members;

/// <summary>The sentences that the documentation of several training members shares.</summary>
internal static class TrainingDocs
{
    public const string LossBefore =
        "<returns>The loss before the step. Where it is not finite, or NaN because the step would have left a parameter not finite, no parameter has changed.</returns>";

    public const string StepLoss =
        "<returns>The loss before the step; where it is not finite, no parameter has changed. NaN where a layer's step was too large for its number type: that layer and those before it have kept their parameters, layers nearer the output may have taken the step.</returns>";

    public const string WrongLabel =
        "<exception cref=\"global::System.ArgumentException\">A length is wrong, a label is out of range or the rate is not finite; no parameter has changed.</exception>";

    public static string WrongLength(NetworkPlan plan) =>
        $"<exception cref=\"global::System.ArgumentException\">A length is wrong{BadTarget(plan)}; nothing has changed.</exception>";

    public static string NothingChanged(NetworkPlan plan) =>
        $"<exception cref=\"global::System.ArgumentException\">A length is wrong, the rate is not finite{BadTarget(plan)}; no parameter has changed.</exception>";

    public const string Rate = "<param name=\"learningRate\">The step's length along the negative gradient.</param>";

    public static string Inputs(NetworkPlan plan) =>
        $"<param name=\"inputs\">samples × {plan.Model.Inputs} values, one sample after another; at least one sample.</param>";

    public static string Targets(NetworkPlan plan) => $"<param name=\"targets\">samples × {plan.Outputs} values.</param>";

    public static string ReducedLoss(NetworkPlan plan) =>
        $"<returns>The {(plan.IsMeanOverSamples ? "mean" : "sum")} of the samples' losses.</returns>";

    private static string BadTarget(NetworkPlan plan) => plan.Loss?.Targets switch
    {
        TargetRange.Probability => ", or a target is not from 0 to 1",
        TargetRange.NotNegative => ", or a target is negative or not finite",
        _ => string.Empty,
    };
}
