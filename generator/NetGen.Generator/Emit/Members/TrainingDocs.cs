using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Members;

/// <summary>The sentences that the documentation of several training members shares.</summary>
internal static class TrainingDocs
{
    public const string WrongLength = "<exception cref=\"global::System.ArgumentException\">A length is wrong; nothing has changed.</exception>";

    public const string NothingChanged =
        "<exception cref=\"global::System.ArgumentException\">A length is wrong or the rate is not finite; no parameter has changed.</exception>";

    public const string LossBefore = "<returns>The loss before the step; where it is not finite, no parameter has changed.</returns>";

    public const string Rate = "<param name=\"learningRate\">The step's length along the negative gradient.</param>";

    public static string Inputs(NetworkPlan plan) =>
        $"<param name=\"inputs\">samples × {plan.Model.Inputs} values, one sample after another; at least one sample.</param>";

    public static string Targets(NetworkPlan plan) => $"<param name=\"targets\">samples × {plan.Outputs} values.</param>";

    public static string ReducedLoss(NetworkPlan plan) =>
        $"<returns>The {(plan.IsMeanOverSamples ? "mean" : "sum")} of the samples' losses.</returns>";
}
