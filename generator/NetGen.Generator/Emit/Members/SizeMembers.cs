using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Members;

/// <summary>The sizes as constants, and the contract's properties that give them.</summary>
internal static class SizeMembers
{
    public static void Write(EmitContext context)
    {
        var plan = context.Plan;
        var writer = context.Writer;
        writer.Line("/// <summary>Values of one input sample.</summary>");
        writer.Line(EmitContext.GeneratedCode);
        writer.Line($"public {context.Members.InputSize.Declaration} = {NumberText.Integer(plan.Model.Inputs)};");
        context.Document("Values of one output sample.");
        writer.Line($"public {context.Members.OutputSize.Declaration} = {NumberText.Integer(plan.Outputs)};");
        context.Document("Weights and biases of all layers.");
        writer.Line($"public {context.Members.ParameterCount.Declaration} = {NumberText.Integer(plan.ParameterCount)};");
        SummaryMembers.Write(context);
        if (!plan.IsFrozen)
        {
            WriteInstance(context);
        }
    }

    private static void WriteInstance(EmitContext context)
    {
        var (writer, plan, members) = (context.Writer, context.Plan, context.Members);
        writer.Line();
        writer.Line($"private {members.Parameters.Declaration} = new {context.Buffer}({NumberText.Integer(plan.MemoryLength)});");
        if (plan.IsTrainable)
        {
            writer.Line($"private {members.Batches.Declaration} = new {NetworkMembers.BatchesClass}(); // has the memory of calls on batches, taken by the first of them");
            if (plan.Update is { } update)
            {
                var states = update.Rule.States.Count == 0 ? string.Empty : $": {string.Join(", ", update.Rule.States)}";
                writer.Line($"private {members.Optimizer.Declaration}; // what {update.Options.Kind} remembers{states}; taken by the first call that trains");
            }
            else if (plan.Model.HasDropout)
            {
                writer.Line($"private {members.Optimizer.Declaration}; // counts the steps, by which dropout's masks are drawn; taken by the first call that trains");
            }

            if (plan.Model.HasDropout)
            {
                writer.Line($"private {members.Seed.Declaration}; // of dropout's masks");
            }
        }

        writer.Line();
        writer.Line($"{members.InputSizeOfContract.Declaration} => InputSize;");
        writer.Line($"{members.OutputSizeOfContract.Declaration} => OutputSize;");
        writer.Line($"{members.ParameterCountOfContract.Declaration} => ParameterCount;");
        if (plan.Model.HasClasses)
        {
            writer.Line($"{members.ClassCount.Declaration} => {NumberText.Integer(plan.ClassCount)};");
        }

        if (plan.HasLabelledPositions)
        {
            writer.Line($"{members.LabelsPerSample.Declaration} => {NumberText.Integer(plan.Model.LabelsPerSample)};");
            writer.Line($"{members.ClassStride.Declaration} => {NumberText.Integer(plan.Model.ClassStride)};");
        }
        if (plan.HasLoss)
        {
            writer.Line($"{members.Reduction.Declaration} => global::NetGen.Reduction.{plan.Model.Reduction};");
        }

        if (plan.IsTrainable)
        {
            writer.Line($"{members.DefaultLearningRate.Declaration} => {NumberText.Literal(plan.Update?.Rule.DefaultLearningRate ?? UpdatePlan.PlainLearningRate, Precision.Double)};");
        }
    }
}
