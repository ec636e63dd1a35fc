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
        using (context.Method(context.Members.Forward))
        {
            context.Writer.Line($"global::NetGen.Throw.IfWrongInput(input.Length, {inputs});");
            context.Writer.Line($"global::NetGen.Throw.IfWrongOutput(output.Length, {outputs});");
            IndexCheck.Write(context, "input");
            var input = StandardizeMembers.Begin(context);
            if (plan.UsesVectors)
            {
                context.Writer.Line($"Kernels.Predict({context.FirstParameter}, {EmitContext.First(input)}, {EmitContext.First("output")});");
            }
            else
            {
                Kernels.Programs.ProgramBatchKernel.WriteScratch(context, "s", plan is ProgramPlan program ? program.Exact.Scratch : context.Dense.ForwardScratch);
                context.Writer.Line($"Kernels.Forward({context.ParameterSpan}, {input}, s);");
                context.Writer.Line("Kernels.Output(s, output);");
            }

            StandardizeMembers.End(context);
        }

        using (context.Method(context.Members.ForwardBatch))
        {
            var writer = context.Writer;
            writer.Line($"var samples = inputs.Length / {inputs};");
            writer.Line($"global::NetGen.Throw.IfNotWholeSamples(\"inputs\", inputs.Length, {inputs});");
            writer.Line($"global::NetGen.Throw.IfWrongSamples(\"outputs\", outputs.Length, samples, {outputs});");
            IndexCheck.Write(context, "inputs");
            if (plan.IsTrainable)
            {
                writer.Line("_batches.ForwardBatch(_parameters, inputs, outputs, samples);");
            }
            else if (plan.Standardization is not null)
            {
                writer.Line($"Kernels.ForwardStandardized({context.ParameterSpan}, inputs, outputs, samples);");
            }
            else if (plan.UsesVectors)
            {
                writer.Line($"Kernels.ForwardBatch({context.FirstParameter}, {EmitContext.First("inputs")}, {EmitContext.First("outputs")}, samples);");
            }
            else
            {
                writer.Line($"Kernels.ForwardBatch({context.ParameterSpan}, inputs, outputs, samples);");
            }
        }
    }
}
