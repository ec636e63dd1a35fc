using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Emit.Members;

/// <summary>What every network that learns has: <c>MaxDegreeOfParallelism</c>, <c>BackwardFrom</c>, <c>TrainFrom</c>, <c>ApplyGradient</c>, <c>ResetOptimizer</c>.</summary>
internal static class GradientMembers
{
    public static void Write(EmitContext context)
    {
        WriteDegree(context);
        WriteBackwardFrom(context);
        WriteTrainFrom(context);
        WriteApplyGradient(context);
        using (context.Method(context.Members.ResetOptimizer, isOptimized: false))
        {
            context.Writer.Line(context.Plan.Model.HasTrainingState ? "_optimizer?.Reset();" : "// Plain gradient descent remembers nothing.");
        }
    }

    /// <summary>The memory of a workspace that holds the gradient, laid out like the parameters.</summary>
    public static string GradientSpan(EmitContext context) => context.Plan.GradientLength == context.Plan.BufferLength
        ? "workspace.Gradient.Span"
        : $"workspace.Gradient.Span.Slice(0, {context.Plan.BufferLength})";

    /// <summary>The step along the gradient of a workspace, and the loss it returns.</summary>
    public static string Descend(EmitContext context, string loss, string samples)
    {
        var plan = context.Plan;
        var state = plan.Update is not null ? CheckpointMembers.Memory(context) + ", " : string.Empty;
        return plan.UsesVectors
            ? $"Kernels.Descend(ref _parameters.Start, ref workspace.Gradient.Start, {state}{loss}, {samples}, learningRate)"
            : $"Kernels.Descend(_parameters.Span, workspace.Gradient.Span, {state}{loss}, {samples}, learningRate)";
    }

    private static void WriteDegree(EmitContext context)
    {
        context.Writer.Line();
        context.Writer.Line("/// <inheritdoc/>");
        context.Writer.Line(EmitContext.GeneratedCode);
        using (context.Writer.Block($"public {context.Members.MaxDegreeOfParallelism.Declaration}"))
        {
            context.Writer.Line("get => _batches.MaxDegreeOfParallelism;");
            context.Writer.Line("set => _batches.MaxDegreeOfParallelism = value;");
        }
    }

    private static void WriteBackwardFrom(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        using (context.Method(context.Members.BackwardFrom))
        {
            TrainingMembers.WriteSampleChecks(context, "outputGradients", plan.Outputs);
            writer.Line($"global::NetGen.Throw.IfWrongLength(\"gradient\", gradient.Length, {plan.ParameterCount});");
            writer.Line("var workspace = _batches.Take();");
            writer.Line("_batches.SumOutputGradient(_parameters, inputs, outputGradients, samples, workspace);");
            writer.Line($"Kernels.ReadParameters({GradientSpan(context)}, gradient);");
            writer.Line("_batches.Return(workspace);");
        }
    }

    private static void WriteTrainFrom(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        using (context.Method(context.Members.TrainFrom))
        {
            TrainingMembers.WriteSampleChecks(context, "outputGradients", plan.Outputs);
            writer.Line("global::NetGen.Throw.IfNotFiniteRate(learningRate);");
            writer.Line("var workspace = _batches.Training;");
            TrainingMembers.WriteDraw(context);
            writer.Line("_batches.SumOutputGradient(_parameters, inputs, outputGradients, samples, workspace);");
            TrainingMembers.WriteEndOfDraw(context);
            WriteTaken(context);
        }
    }

    private static void WriteApplyGradient(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        using (context.Method(context.Members.ApplyGradient))
        {
            writer.Line($"global::NetGen.Throw.IfWrongLength(\"gradient\", gradient.Length, {plan.ParameterCount});");
            writer.Line("global::NetGen.Throw.IfNotFiniteRate(learningRate);");
            writer.Line("var workspace = _batches.Training;");
            writer.Line($"Kernels.WriteParameters(gradient, {GradientSpan(context)});");
            WriteTaken(context);
        }
    }

    // A step that is taken counts, where nothing else counts it.
    private static void WriteTaken(EmitContext context)
    {
        if (!TrainingMembers.Counts(context))
        {
            context.Writer.Line($"return {IsTaken(context)};");
            return;
        }

        context.Writer.Line($"var isTaken = {IsTaken(context)};");
        using (context.Writer.Block("if (isTaken)"))
        {
            context.Writer.Line($"({CheckpointMembers.Memory(context)}).Advance(1, 1);");
        }

        context.Writer.Line();
        context.Writer.Line("return isTaken;");
    }

    // The sum over the samples as they are. Plain gradient descent is one method with the reduction of a loss, which is known to be finite here.
    private static string IsTaken(EmitContext context)
    {
        if (context.Plan.Update is null)
        {
            return $"{Descend(context, "0.0", "1")} == {context.Zero}";
        }

        var state = CheckpointMembers.Memory(context);
        return context.Plan.UsesVectors
            ? $"Kernels.Update(ref _parameters.Start, ref workspace.Gradient.Start, {state}, 1.0, learningRate)"
            : $"Kernels.Update(_parameters.Span, workspace.Gradient.Span, {state}, 1.0, learningRate)";
    }
}
