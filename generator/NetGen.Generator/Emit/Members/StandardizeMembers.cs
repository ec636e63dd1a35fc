using NetGen.Generator.Emit.Kernels;

namespace NetGen.Generator.Emit.Members;

/// <summary><c>FitStandardization</c> and <c>IsStandardizationFitted</c>, and how a member standardizes its one sample.</summary>
internal static class StandardizeMembers
{
    public static void Write(EmitContext context)
    {
        var (writer, members) = (context.Writer, context.Members);
        if (context.Plan.Standardization is not { } standardization)
        {
            return;
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line(EmitContext.GeneratedCode);
        writer.Line($"public {members.IsStandardizationFitted.Declaration} => _parameters.Span[{standardization.Fitted}] != {context.Zero};");
        using (context.Method(members.FitStandardization, isOptimized: false))
        {
            var (mean, deviation) = (StandardizeKernel.Part("_parameters.Span", standardization.Mean), StandardizeKernel.Part("_parameters.Span", standardization.Deviation));
            writer.Line($"global::NetGen.Throw.IfNotSamples(\"inputs\", inputs.Length, {context.Plan.Model.Inputs});");
            var (positions, isFirst) = (context.Plan.Model.InputShape.Positions, StandardizeKernel.HasPositionsSideBySide(context.Plan));
            var shape = positions == 1 ? string.Empty : $", positions: {positions}, isChannelsFirst: {(isFirst ? "true" : "false")}";
            writer.Line($"global::NetGen.Numerics.Standardization.Fit<{context.Number}>(inputs, {mean}, {deviation}{shape});");
            writer.Line($"_parameters.Span[{standardization.Fitted}] = {context.Literal(1)};");
        }
    }

    /// <summary>Writes how a member standardizes its sample.</summary>
    /// <param name="context">The file.</param>
    /// <param name="isTraining">Whether it trains, so that it is the only one that does.</param>
    /// <returns>The name of what the kernels take for the sample.</returns>
    public static string Begin(EmitContext context, bool isTraining = false)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        if (plan.Standardization is not { } standardization)
        {
            return "input";
        }

        var inputs = plan.Model.Inputs;
        if (standardization.IsStacked)
        {
            writer.Line($"{context.Span} x = stackalloc {context.Number}[{inputs}];");
        }
        else if (plan.IsTrainable)
        {
            writer.Line($"var workspace = _batches.{(isTraining ? "Training" : "Take()")};");
            writer.Line($"var x = workspace.Scratch.Span.Slice({plan.StandardizedStart}, {inputs});");
        }
        else
        {
            writer.Line($"var x = global::NetGen.Numerics.StandardizedInputs<{context.Number}>.OfThread({inputs});");
        }

        writer.Line($"Kernels.Standardize({context.ParameterSpan}, input, x);");
        return "x";
    }

    /// <summary>Writes how a member that does not train gives back what it has taken.</summary>
    public static void End(EmitContext context)
    {
        if (context.Plan is { Standardization.IsStacked: false, IsTrainable: true })
        {
            context.Writer.Line("_batches.Return(workspace);");
        }
    }
}
