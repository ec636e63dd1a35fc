using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Members;

/// <summary>What the optimizer is and remembers, for the library's <c>SaveCheckpoint</c> and <c>LoadCheckpoint</c>.</summary>
internal static class CheckpointMembers
{
    private const string Values = "global::NetGen.Weights.OptimizerValues";

    public static void Write(EmitContext context)
    {
        var (writer, members, update) = (context.Writer, context.Members, context.Plan.Update);
        writer.Line();
        writer.Line("// For SaveCheckpoint and LoadCheckpoint, which are extension methods of the library.");
        writer.Line($"{members.OptimizerRule.Declaration} => \"{OptimizerText.Of(context.Plan.Model.Optimizer)}\";");
        writer.Line($"{members.OptimizerOfMemory.Declaration} => {(context.Plan.Model.HasTrainingState ? Memory(context) : "null")};");
        if (update is null || update.Rule.States.Count == 0)
        {
            writer.Line($"{members.DescribeStates.Declaration} => global::System.Array.Empty<{Values}>();");
            return;
        }

        var states = update.Rule.States.Zip(update.StateBounds, (name, bounds) =>
            $"new {Values}(\"{name}\", {NumberText.Literal(bounds.Least, Precision.Double)}, {NumberText.Literal(bounds.Most, Precision.Double)})").ToList();
        writer.Line($"{members.DescribeStates.Declaration} => new[]");
        writer.Line("{ // the name in files, and between which numbers it is");
        foreach (var state in states)
        {
            writer.Line($"    {state},");
        }

        writer.Line("};");
    }

    /// <summary>The optimizer's memory, taken where it has not been.</summary>
    public static string Memory(EmitContext context) =>
        $"_optimizer ??= new global::NetGen.Numerics.OptimizerState<{context.Number}>({NumberText.Integer(context.Plan.Update?.StateLength(context.Plan.BufferLength) ?? 0)})";
}
