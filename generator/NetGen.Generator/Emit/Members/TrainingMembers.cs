using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Members;

/// <summary><c>ComputeLoss</c>, <c>Backward</c>, <c>TrainStep</c> and <c>TrainBatch</c>, for networks that have a loss of their own.</summary>
internal static class TrainingMembers
{
    public static void Write(EmitContext context)
    {
        WriteComputeLoss(context);
        WriteBackward(context);
        WriteTrainStep(context);
        WriteTrainBatch(context);
    }

    /// <summary>Checks a batch and defines <c>samples</c>.</summary>
    internal static void WriteSampleChecks(EmitContext context, string targets, int targetSize)
    {
        var inputs = context.Plan.Model.Inputs;
        context.Writer.Line($"var samples = inputs.Length / {inputs};");
        context.Writer.Line($"global::NetGen.Throw.IfNotSamples(\"inputs\", inputs.Length, {inputs});");
        context.Writer.Line($"global::NetGen.Throw.IfWrongSamples(\"{targets}\", {targets}.Length, samples, {targetSize});");
        IndexCheck.Write(context, "inputs");
    }

    /// <summary>Sums the gradient of a batch and takes the step.</summary>
    /// <param name="context">The file.</param>
    /// <param name="inputs">The name of the argument with the samples.</param>
    /// <param name="targets">The name of that with what they are trained towards, or their labels.</param>
    /// <param name="samples">How many.</param>
    internal static void WriteBatchStep(EmitContext context, string inputs, string targets, string samples)
    {
        context.Writer.Line("global::NetGen.Throw.IfNotFiniteRate(learningRate);");
        context.Writer.Line("var workspace = _batches.Training;");
        WriteDraw(context);
        context.Writer.Line($"var loss = _batches.SumGradient(_parameters, {inputs}, {targets}, {samples}, workspace);");
        WriteEndOfDraw(context);
        if (!Counts(context))
        {
            context.Writer.Line($"return {GradientMembers.Descend(context, "loss", samples)};");
            return;
        }

        context.Writer.Line($"var reduced = {GradientMembers.Descend(context, "loss", samples)};");
        using (context.Writer.Block($"if ({(context.Plan.UsesVectors ? context.IsFinite("reduced") : "Kernels." + context.IsFinite("reduced"))})"))
        {
            context.Writer.Line($"({CheckpointMembers.Memory(context)}).Advance(1, 1);");
        }

        context.Writer.Line();
        context.Writer.Line("return reduced;");
    }

    /// <summary>Whether a member counts the steps that are taken: dropout draws by their number, and no optimizer counts them.</summary>
    internal static bool Counts(EmitContext context) => context.Plan.Model.HasDropout && context.Plan.Update is null;

    /// <summary>Writes by what dropout's masks are drawn in the call that follows.</summary>
    internal static void WriteDraw(EmitContext context)
    {
        if (context.Plan.Model.HasDropout)
        {
            context.Writer.Line($"_batches.Draw = new global::NetGen.Numerics.DropoutDraw(_seed, ({CheckpointMembers.Memory(context)}).Steps);");
        }
    }

    /// <summary>Writes that other calls draw none.</summary>
    internal static void WriteEndOfDraw(EmitContext context)
    {
        if (context.Plan.Model.HasDropout)
        {
            context.Writer.Line("_batches.Draw = default;");
        }
    }

    private static void WriteComputeLoss(EmitContext context)
    {
        using (context.Method(context.Members.ComputeLoss))
        {
            WriteSampleChecks(context, "targets", context.Plan.Outputs);
            WriteTargetCheck(context, "targets");
            context.Writer.Line("var loss = _batches.SumLoss(_parameters, inputs, targets, samples);");
            context.Writer.Line($"return {Reduced(context)};");
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
            writer.Line("var workspace = _batches.Take();");
            writer.Line("var loss = _batches.SumGradient(_parameters, inputs, targets, samples, workspace);");
            writer.Line($"Kernels.ReadParameters({GradientMembers.GradientSpan(context)}, gradient);");
            writer.Line("_batches.Return(workspace);");
            if (plan.IsMeanOverSamples)
            {
                writer.Line($"var share = {context.Printer.Print(1 / Expr.Name("samples"))};");
                using (writer.Block("for (var i = 0; i < gradient.Length; i++)"))
                {
                    writer.Line("gradient[i] *= share;");
                }

                writer.Line();
            }

            writer.Line($"return {Reduced(context)};");
        }
    }

    private static void WriteTrainStep(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        using (context.Method(context.Members.TrainStep))
        {
            writer.Line($"global::NetGen.Throw.IfWrongInput(input.Length, {plan.Model.Inputs});");
            writer.Line($"global::NetGen.Throw.IfWrongTarget(target.Length, {plan.Outputs});");
            IndexCheck.Write(context, "input");
            WriteTargetCheck(context, "target");
            if (!plan.HasFusedStep)
            {
                WriteBatchStep(context, "input", "target", "1");
                return;
            }

            writer.Line("global::NetGen.Throw.IfNotFiniteRate(learningRate);");
            var input = StandardizeMembers.Begin(context, isTraining: true);
            if (plan.UsesVectors)
            {
                writer.Line($"return Kernels.Step(ref _parameters.Start, {EmitContext.First(input)}, {EmitContext.First("target")}, learningRate);");
                return;
            }

            context.DeclareStack("s", context.Dense.ForwardScratch);
            context.DeclareStack("d", context.Dense.DeltaScratch);
            writer.Line($"Kernels.Forward(_parameters.Span, {input}, s);");
            writer.Line("var loss = Kernels.LossAndDelta(s, target, d);");
            writer.Line($"return !Kernels.IsFinite(loss) || Kernels.Update(_parameters.Span, {input}, s, d, learningRate) ? loss : {context.Number}.NaN;");
        }
    }

    private static void WriteTrainBatch(EmitContext context)
    {
        using (context.Method(context.Members.TrainBatch))
        {
            WriteSampleChecks(context, "targets", context.Plan.Outputs);
            WriteTargetCheck(context, "targets");
            WriteBatchStep(context, "inputs", "targets", "samples");
        }
    }

    private static string Reduced(EmitContext context) => $"({context.Number}){(context.Plan.IsMeanOverSamples ? "(loss / samples)" : "loss")}";

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
}
