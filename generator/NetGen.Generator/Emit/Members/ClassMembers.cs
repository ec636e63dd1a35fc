using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Members;

/// <summary>What a classifier has on top: <c>Classify</c>, and training on class labels.</summary>
internal static class ClassMembers
{
    public static void Write(EmitContext context)
    {
        var plan = context.Plan;
        if (plan.Model.HasClasses)
        {
            WriteClassify(context);
        }

        if (plan is { TakesLabels: true, HasLoss: true })
        {
            WriteTrainStep(context);
            WriteTrainBatch(context);
        }
    }

    private static void WriteClassify(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        using (context.Method(context.Members.Classify))
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
        using (context.Method(context.Members.TrainStepOnLabel))
        {
            if (plan.HasLabelledPositions)
            {
                writer.Line($"global::NetGen.Throw.IfWrongLength(\"label\", 1, {plan.Model.LabelsPerSample}); // one for each position: TrainBatch takes so many");
                writer.Line($"return {context.Number}.NaN;");
                return;
            }

            writer.Line($"global::NetGen.Throw.IfNotLabel(\"label\", label, {plan.ClassCount});");
            context.DeclareStack("target", plan.Outputs);
            writer.Line(BatchTargets.OfLabel(context, "label"));
            writer.Line($"return TrainStep(input, ({context.ReadOnlySpan})target, learningRate);"); // the cast keeps clear of a user's overload
        }
    }

    private static void WriteTrainBatch(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        using (context.Method(context.Members.TrainBatchOnLabels))
        {
            TrainingMembers.WriteSampleChecks(context, "labels", plan.Model.LabelsPerSample);
            writer.Line($"global::NetGen.Throw.IfNotLabels(\"labels\", labels, {plan.ClassCount});");
            TrainingMembers.WriteBatchStep(context, "inputs", "labels", "samples");
        }
    }
}
