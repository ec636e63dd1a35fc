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
        writer.Line($"public const int InputSize = {NumberText.Integer(plan.Model.Inputs)};");
        context.Document("Values of one output sample.");
        writer.Line($"public const int OutputSize = {NumberText.Integer(plan.Outputs)};");
        context.Document("Weights and biases of all layers.");
        writer.Line($"public const int ParameterCount = {NumberText.Integer(plan.ParameterCount)};");
        SummaryMembers.Write(context);
        if (!plan.IsFrozen)
        {
            WriteInstance(context);
        }
    }

    private static void WriteInstance(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line();
        writer.Line($"private readonly {context.Buffer} _parameters = new {context.Buffer}({NumberText.Integer(plan.BufferLength)});");
        if (plan.IsTrainable)
        {
            writer.Line($"private {context.Buffer} _gradient; // the workspace of Backward and TrainBatch, taken by their first call");
            if (plan.UsesVectors)
            {
                writer.Line($"private {context.Buffer} _tile; // workspace for the current tile of samples");
            }
        }

        writer.Line();
        foreach (var name in new[] { "InputSize", "OutputSize", "ParameterCount" })
        {
            writer.Line($"int global::NetGen.INetwork<{context.Number}>.{name} => {name};");
        }

        writer.Line($"int global::NetGen.IClassifier<{context.Number}>.ClassCount => {NumberText.Integer(plan.ClassCount)};");
    }
}
