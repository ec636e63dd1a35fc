using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Emit.Kernels.Scalar;
using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Members;

/// <summary><c>ComputeLoss</c>, <c>Backward</c>, <c>TrainStep</c> and <c>TrainBatch</c>.</summary>
internal static class TrainingMembers
{
    public static void Write(EmitContext context)
    {
        WriteComputeLoss(context);
        WriteBackward(context);
        WriteTrainStep(context);
        WriteTrainBatch(context);
        OptimizerMembers.Write(context);
    }

    private static void WriteComputeLoss(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        using (context.Method(context.Members.ComputeLoss))
        {
            WriteSampleChecks(context, "targets", plan.Outputs);
            WriteTargetCheck(context, "targets");
            if (plan.UsesVectors)
            {
                writer.Line($"return Kernels.ComputeLoss(ref _parameters.Start, {EmitContext.First("inputs")}, {EmitContext.First("targets")}, samples);");
                return;
            }

            writer.Line("var loss = Kernels.SumLoss(_parameters.Span, inputs, targets, samples);");
            writer.Line($"return ({context.Number}){(plan.IsMeanOverSamples ? "(loss / samples)" : "loss")};");
        }
    }

    private static void WriteBackward(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        using (context.Method(context.Members.Backward))
        {
            WriteSampleChecks(context, "targets", plan.Outputs);
            writer.Line($"global::NetGen.Throw.IfWrongLength(\"gradient\", gradient.Length, {plan.ParameterCount});");
            WriteTargetCheck(context, "targets");
            WriteGradientSum(context, BatchTargets.Values);
            writer.Line($"Kernels.ReadParameters({(BatchKernel.GoesByLanes(plan) ? $"_gradient.Span.Slice(0, {plan.BufferLength})" : "_gradient.Span")}, gradient);");
            if (plan.IsMeanOverSamples)
            {
                writer.Line($"var share = {context.Printer.Print(1 / Expr.Name("samples"))};");
                using (writer.Block("for (var i = 0; i < gradient.Length; i++)"))
                {
                    writer.Line("gradient[i] *= share;");
                }

                writer.Line();
            }

            writer.Line($"return ({context.Number}){(plan.IsMeanOverSamples ? "(loss / samples)" : "loss")};");
        }
    }

    private static void WriteTrainStep(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        using (context.Method(context.Members.TrainStep))
        {
            writer.Line($"global::NetGen.Throw.IfWrongInput(input.Length, {plan.Model.Inputs});");
            writer.Line($"global::NetGen.Throw.IfWrongTarget(target.Length, {plan.Outputs});");
            writer.Line("global::NetGen.Throw.IfNotFiniteRate(learningRate);");
            WriteTargetCheck(context, "target");
            if (plan.Update is not null)
            {
                writer.Line("const int samples = 1;");
                WriteGradientSum(context, BatchTargets.One);
                WriteDescend(context);
                return;
            }

            if (plan.UsesVectors)
            {
                writer.Line($"return Kernels.Step(ref _parameters.Start, {EmitContext.First("input")}, {EmitContext.First("target")}, learningRate);");
                return;
            }

            context.DeclareStack("s", plan.ForwardScratch);
            context.DeclareStack("d", plan.DeltaScratch);
            writer.Line("Kernels.Forward(_parameters.Span, input, s);");
            writer.Line("var loss = Kernels.LossAndDelta(s, target, d);");
            writer.Line($"return !Kernels.IsFinite(loss) || Kernels.Update(_parameters.Span, input, s, d, learningRate) ? loss : {context.Number}.NaN;");
        }
    }

    private static void WriteTrainBatch(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        using (context.Method(context.Members.TrainBatch))
        {
            WriteSampleChecks(context, "targets", plan.Outputs);
            WriteTargetCheck(context, "targets");
            WriteBatchStep(context, BatchTargets.Values);
        }
    }

    /// <summary>Checks a batch and defines <c>samples</c>.</summary>
    internal static void WriteSampleChecks(EmitContext context, string targets, int targetSize)
    {
        var inputs = context.Plan.Model.Inputs;
        context.Writer.Line($"var samples = inputs.Length / {inputs};");
        context.Writer.Line($"global::NetGen.Throw.IfNotSamples(\"inputs\", inputs.Length, {inputs});");
        context.Writer.Line($"global::NetGen.Throw.IfWrongSamples(\"{targets}\", {targets}.Length, samples, {targetSize});");
    }

    /// <summary>Refuses targets that the loss is not defined for; nothing has been written then.</summary>
    private static void WriteTargetCheck(EmitContext context, string name)
    {
        var plan = context.Plan;
        var check = plan.Loss?.Targets switch
        {
            TargetRange.Probability => "IfNotProbabilities",
            TargetRange.NotNegative => "IfNegative",
            TargetRange.Any or null => null,
        };
        if (check is not null)
        {
            context.Writer.Line($"global::NetGen.Throw.{check}(\"{name}\", {name}, {plan.Outputs});");
        }
    }

    /// <summary>Sums the gradient of <c>samples</c> samples in the workspace and takes the step.</summary>
    /// <param name="context">The file.</param>
    /// <param name="targets">What it is trained towards.</param>
    internal static void WriteBatchStep(EmitContext context, BatchTargets targets)
    {
        context.Writer.Line("global::NetGen.Throw.IfNotFiniteRate(learningRate);");
        WriteGradientSum(context, targets);
        WriteDescend(context);
    }

    private static void WriteDescend(EmitContext context)
    {
        var state = context.Plan.Update is null ? string.Empty : $"{OptimizerMembers.State(context)}, ";
        context.Writer.Line(context.Plan.UsesVectors
            ? $"return Kernels.Descend(ref _parameters.Start, ref _gradient.Start, {state}loss, samples, learningRate);"
            : $"return Kernels.Descend(_parameters.Span, sum, {state}loss, samples, learningRate);");
    }

    /// <summary>Takes the workspace if it has not been taken.</summary>
    internal static void WriteWorkspace(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        using (writer.Block("if (_gradient.IsEmpty)"))
        {
            writer.Line($"_gradient = new {context.Buffer}({plan.GradientLength});");
            if (plan.UsesVectors)
            {
                writer.Line($"_tile = new {context.Buffer}({plan.Lengths.Workspace});");
            }
        }

        writer.Line();
    }

    // The sum is laid out like the parameters.
    private static void WriteGradientSum(EmitContext context, BatchTargets targets)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        WriteWorkspace(context);
        if (plan.UsesVectors)
        {
            var target = targets.IsLabels ? targets.Argument : EmitContext.First(targets.Argument);
            writer.Line($"var loss = Kernels.SumGradient(ref _parameters.Start, {EmitContext.First(targets.Inputs)}, {target}, samples, ref _tile.Start, ref _gradient.Start);");
            return;
        }

        writer.Line(BatchKernel.GoesByLanes(plan)
            ? $"var sum = _gradient.Span; // {plan.BufferLength} values for each of {plan.Sums.Group} lanes"
            : "var sum = _gradient.Span;");
        writer.Line($"var loss = Kernels.SumGradient(_parameters.Span, {targets.Inputs}, {targets.Argument}, samples, sum);");
    }
}
