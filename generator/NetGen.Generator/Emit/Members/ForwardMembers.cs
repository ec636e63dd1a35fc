using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Members;

/// <summary><c>Forward</c> and <c>ForwardBatch</c>.</summary>
internal static class ForwardMembers
{
    public static void Write(EmitContext context)
    {
        var plan = context.Plan;
        var (inputs, outputs) = (plan.Model.Inputs, plan.Outputs);
        context.Document(
            "Computes the outputs of one sample. May run on many threads at once.",
            $"<param name=\"input\">{inputs} values.</param>",
            $"<param name=\"output\">Receives {outputs} values.</param>",
            "<exception cref=\"global::System.ArgumentException\">A length is wrong.</exception>");
        context.OptimizeAtOnce();
        using (context.Writer.Block($"{context.Public} void Forward({context.ReadOnlySpan} input, {context.Span} output)"))
        {
            context.Writer.Line($"global::NetGen.Throw.IfWrongInput(input.Length, {inputs});");
            context.Writer.Line($"global::NetGen.Throw.IfWrongOutput(output.Length, {outputs});");
            if (plan.UsesVectors)
            {
                context.Writer.Line($"Kernels.Predict({context.FirstParameter}, {EmitContext.First("input")}, {EmitContext.First("output")});");
            }
            else
            {
                context.DeclareStack("s", plan.ForwardScratch);
                context.Writer.Line($"Kernels.Forward({context.ParameterSpan}, input, s);");
                context.Writer.Line("Kernels.Output(s, output);");
            }
        }

        context.Document(
            "Computes the outputs of any number of samples. May run on many threads at once.",
            $"<param name=\"inputs\">samples × {inputs} values, one sample after another.</param>",
            $"<param name=\"outputs\">Receives samples × {outputs} values.</param>",
            "<exception cref=\"global::System.ArgumentException\">A length is wrong.</exception>");
        context.OptimizeAtOnce();
        using (context.Writer.Block($"{context.Public} void ForwardBatch({context.ReadOnlySpan} inputs, {context.Span} outputs)"))
        {
            var writer = context.Writer;
            writer.Line($"var samples = inputs.Length / {inputs};");
            writer.Line($"global::NetGen.Throw.IfNotWholeSamples(\"inputs\", inputs.Length, {inputs});");
            writer.Line($"global::NetGen.Throw.IfWrongSamples(\"outputs\", outputs.Length, samples, {outputs});");
            if (plan.UsesVectors)
            {
                writer.Line($"Kernels.ForwardBatch({context.FirstParameter}, {EmitContext.First("inputs")}, {EmitContext.First("outputs")}, samples);");
            }
            else
            {
                SampleLoop.WriteForward(context, $"Kernels.Output(s, {SampleLoop.Slice("outputs", outputs)});");
            }
        }
    }
}
