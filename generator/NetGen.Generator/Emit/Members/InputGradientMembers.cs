using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Emit.Kernels.Programs;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Members;

/// <summary><c>Backward</c> and <c>BackwardFrom</c> that give the derivatives by the inputs, too.</summary>
internal static class InputGradientMembers
{
    public static void Write(EmitContext context, ProgramPlan plan)
    {
        var writer = context.Writer;
        if (plan.HasLoss)
        {
            using (context.Method(context.Members.BackwardToInputs))
            {
                WriteChecks(context, plan, "targets");
                writer.Line("var loss = Backward(inputs, targets, gradient);");
                WriteEach(context, plan, "targets", "InputGradients");
                if (plan.IsMeanOverSamples)
                {
                    WriteScale(context, $"inputGradient[i] /= samples;");
                }

                writer.Line("return loss;");
            }
        }

        using (context.Method(context.Members.BackwardFromToInputs))
        {
            WriteChecks(context, plan, "outputGradients");
            writer.Line("BackwardFrom(inputs, outputGradients, gradient);");
            WriteEach(context, plan, "outputGradients", "GivenInputGradients");
        }
    }

    private static void WriteChecks(EmitContext context, ProgramPlan plan, string targets)
    {
        TrainingMembers.WriteSampleChecks(context, targets, plan.Outputs);
        context.Writer.Line($"global::NetGen.Throw.IfWrongSamples(\"inputGradient\", inputGradient.Length, samples, {plan.Model.Inputs});");
    }

    // The samples of a shard at a time: standardized ones have memory for so many.
    private static void WriteEach(EmitContext context, ProgramPlan plan, string targets, string kernel)
    {
        var (writer, inputs, outputs) = (context.Writer, plan.Model.Inputs, plan.Outputs);
        writer.Line("var workspace = _batches.Take();");
        using (writer.Block("for (var first = 0; first < samples; first += Batches.Shard)"))
        {
            writer.Line("var count = global::System.Math.Min(Batches.Shard, samples - first);");
            writer.Line($"var x = inputs.Slice({inputs} * first, {inputs} * count);");
            if (plan.Standardization is not null)
            {
                writer.Line($"var standardized = workspace.Scratch.Span.Slice({plan.StandardizedStart}, {inputs} * count);");
                writer.Line("Kernels.Standardize(_parameters.Span, x, standardized);");
                writer.Line("x = standardized;");
            }

            var (t, r) = ($"{targets}.Slice({outputs} * first, {outputs} * count)", $"inputGradient.Slice({inputs} * first, {inputs} * count)");
            writer.Line(plan.UsesVectors
                ? $"Kernels.{kernel}(ref _parameters.Start, {EmitContext.First("x")}, {EmitContext.First(t)}, count, ref workspace.Scratch.Start, {EmitContext.First(r)});"
                : $"Kernels.{kernel}(_parameters.Span, x, {t}, count, workspace.Scratch.Span, {r});");
        }

        writer.Line();
        writer.Line("_batches.Return(workspace);");
        if (plan.Standardization is { } standardization)
        {
            var channel = standardization.Mean.Length == inputs ? $"i % {inputs}"
                : plan.Model.Layout == Layout.ChannelsFirst ? $"i / {plan.Model.InputShape.Positions} % {plan.Model.InputShape.Channels}"
                : $"i % {plan.Model.InputShape.Channels}";
            WriteScale(context, $"inputGradient[i] /= _parameters.Span[{standardization.Deviation.Offset} + ({channel})];");
        }
    }

    private static void WriteScale(EmitContext context, string statement)
    {
        using (context.Writer.Block("for (var i = 0; i < inputGradient.Length; i++)"))
        {
            context.Writer.Line(statement);
        }

        context.Writer.Line();
    }
}
