using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Members;

/// <summary>What a classifier has on top: <c>Classify</c>, and training on class labels.</summary>
internal static class ClassMembers
{
    public static void Write(EmitContext context)
    {
        var plan = context.Plan;
        WriteClassify(context);

        if (plan is { TakesLabels: true, IsTrainable: true })
        {
            WriteTrainStep(context);
            WriteTrainBatch(context);
        }
    }

    private static void WriteClassify(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        context.Document(
            "Computes the class of one sample. May run on many threads at once.",
            $"<param name=\"input\">{plan.Model.Inputs} values.</param>",
            plan.Classes == Classification.Threshold
                ? "<returns>1 where the output is at least ½, else 0; −1 where it is not a number.</returns>"
                : $"<returns>The index of the largest output, 0 to {plan.Outputs - 1}; of equal ones the first; −1 where an output is not a number.</returns>",
            "<exception cref=\"global::System.ArgumentException\">A length is wrong.</exception>");
        context.OptimizeAtOnce();
        using (writer.Block($"{context.Public} int Classify({context.ReadOnlySpan} input)"))
        {
            context.DeclareStack("y", plan.Outputs);
            writer.Line("Forward(input, y);");
            if (plan.Classes == Classification.Threshold)
            {
                writer.Line($"return {context.Number}.IsNaN(y[0]) ? -1 : y[0] >= {context.Literal(0.5)} ? 1 : 0;");
                return;
            }

            writer.Line("var best = 0;");
            writer.Line($"var isNumber = !{context.Number}.IsNaN(y[0]);");
            using (writer.Block($"for (var j = 1; j < {plan.Outputs}; j++)"))
            {
                writer.Line("best = y[j] > y[best] ? j : best;");
                writer.Line($"isNumber &= !{context.Number}.IsNaN(y[j]);");
            }

            writer.Line();
            writer.Line("return isNumber ? best : -1;");
        }
    }

    private static void WriteTrainStep(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        context.Document(
            "One step of stochastic gradient descent on one sample of a known class.",
            $"<param name=\"input\">{plan.Model.Inputs} values.</param>",
            $"<param name=\"label\">The class, 0 to {plan.ClassCount - 1}.</param>",
            TrainingDocs.Rate,
            TrainingDocs.StepLoss,
            TrainingDocs.WrongLabel);
        context.OptimizeAtOnce();
        using (writer.Block($"public {context.Number} TrainStep({context.ReadOnlySpan} input, int label, {context.Number} learningRate)"))
        {
            writer.Line($"global::NetGen.Throw.IfNotLabel(\"label\", label, {plan.ClassCount});");
            context.DeclareStack("target", plan.Outputs);
            writer.Line(SetTarget(context, "label"));
            writer.Line($"return TrainStep(input, ({context.ReadOnlySpan})target, learningRate);"); // the cast keeps clear of a user's overload
        }
    }

    private static void WriteTrainBatch(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        context.Document(
            "One step of gradient descent on a mini-batch of samples of known classes.",
            TrainingDocs.Inputs(plan),
            $"<param name=\"labels\">The class of each sample, 0 to {plan.ClassCount - 1}.</param>",
            TrainingDocs.Rate,
            TrainingDocs.LossBefore,
            TrainingDocs.WrongLabel);
        context.OptimizeAtOnce();
        using (writer.Block($"public {context.Number} TrainBatch({context.ReadOnlySpan} inputs, global::System.ReadOnlySpan<int> labels, {context.Number} learningRate)"))
        {
            TrainingMembers.WriteSampleChecks(context, "labels", 1);
            writer.Line($"global::NetGen.Throw.IfNotLabels(\"labels\", labels, {plan.ClassCount});");
            TrainingMembers.WriteBatchStep(context, BatchTargets.Labels);
        }
    }

    internal static string SetTarget(EmitContext context, string label) => context.Plan.Classes == Classification.Threshold
        ? $"target[0] = {label};"
        : $"target[{label}] = {context.Literal(1)};";
}
