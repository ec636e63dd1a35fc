using NetGen.Generator.Models;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>The nested class <c>Batches</c>: what the library calls for each part of a batch, on as many threads as the network may use.</summary>
internal static class BatchesClass
{
    private const string Labels = "global::System.ReadOnlySpan<int>";

    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line();
        writer.Line("// What the library calls for each part of a batch, on as many threads as the network may use.");
        writer.Line(EmitContext.GeneratedCode);
        using (writer.Block($"private sealed class {NetworkMembers.BatchesClass} : global::NetGen.Numerics.NetworkBatches<{context.Number}>"))
        {
            writer.Line($"public {NetworkMembers.BatchesClass}()");
            writer.Line($"    : base(inputs: {plan.Model.Inputs}, outputs: {plan.Outputs}, gradient: {plan.BufferLength}, gradientMemory: {plan.GradientLength}, scratch: {plan.WorkspaceScratch}, work: {plan.ForwardWork})");
            using (writer.Block())
            {
                if (plan is ProgramPlan { Program.Dropouts.Count: > 0 } program)
                {
                    Programs.DropoutText.Write(context, program);
                }
            }

            if (plan.Standardization is not null)
            {
                WriteStandardizedForward(context);
            }
            else
            {
                WritePart(context, "void", "ForwardPart", $"{context.ReadOnlySpan} inputs, {context.Span} outputs", Call(context, "ForwardBatch", "inputs", "outputs"));
            }

            if (plan.HasLoss)
            {
                var targets = $"{context.ReadOnlySpan} inputs, {context.ReadOnlySpan} targets";
                WritePart(context, "double", "LossOfPart", targets, Call(context, "SumLoss", Inputs(context), "targets"));
                WriteGradient(context, "double", "GradientOfPart", targets, "SumGradient", First(context, "targets"));
            }

            if (plan.HasLabelledPositions)
            {
                WriteLabelledPositions(context);
            }
            else if (plan.HasLabelKernels)
            {
                WriteGradient(context, "double", "GradientOfPart", $"{context.ReadOnlySpan} inputs, {Labels} labels", "SumGradient", "labels");
            }

            WriteGradient(context, "void", "OutputGradientOfPart", $"{context.ReadOnlySpan} inputs, {context.ReadOnlySpan} outputGradients", "SumOutputGradient", First(context, "outputGradients"));
        }
    }

    private static void WriteGradient(EmitContext context, string returns, string name, string parameters, string kernel, string targets)
    {
        var (p, g) = context.Plan.UsesVectors ? ("ref p.Start", "ref scratch.Start, ref gradient.Start")
            : ("p.Span", context.Plan is ProgramPlan ? "scratch.Span, gradient.Span" : "gradient.Span");
        WritePart(
            context,
            returns,
            name,
            parameters,
            $"Kernels.{kernel}({p}, {First(context, Inputs(context))}, {targets}, samples, {g})",
            $", {context.Buffer} scratch, {context.Buffer} gradient");
    }

    private static void WritePart(EmitContext context, string returns, string name, string parameters, string call, string memory = "")
    {
        var (writer, header) = (context.Writer, $"public override {returns} {name}({context.Buffer} p, {parameters}, int samples{memory})");
        writer.Line();
        context.OptimizeAtOnce();
        if (context.Plan.Standardization is null)
        {
            writer.Line(header + " =>");
            writer.Line($"    {call};");
            return;
        }

        // A gradient's part has memory; others take a workspace.
        var isTaken = memory.Length == 0;
        using (writer.Block(header))
        {
            if (isTaken)
            {
                writer.Line("var workspace = Take();");
            }

            writer.Line($"var x = {Standardized(context, isTaken ? "workspace.Scratch" : "scratch", "samples")};");
            writer.Line("Kernels.Standardize(p.Span, inputs, x);");
            if (!isTaken)
            {
                writer.Line($"{(returns == "void" ? string.Empty : "return ")}{call};");
                return;
            }

            writer.Line($"var result = {call};");
            writer.Line("Return(workspace);");
            writer.Line("return result;");
        }
    }

    // Labels become targets, for as many samples as a part has.
    private static void WriteLabelledPositions(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line();
        writer.Line($"public override int LabelsPerSample => {plan.Model.LabelsPerSample};");
        writer.Line();
        context.OptimizeAtOnce();
        using (writer.Block(
            $"public override double GradientOfPart({context.Buffer} p, {context.ReadOnlySpan} inputs, {Labels} labels, int samples, {context.Buffer} scratch, {context.Buffer} gradient)"))
        {
            writer.Line($"var targets = scratch.Span.Slice({plan.TargetStart}, samples * {plan.Outputs});");
            writer.Line(
                $"global::NetGen.Numerics.LabelTargets.Fill(labels, targets, outputs: {plan.Outputs}, labelsPerSample: {plan.Model.LabelsPerSample}, classStride: {plan.Model.ClassStride});");
            writer.Line($"return GradientOfPart(p, inputs, ({context.ReadOnlySpan})targets, samples, scratch, gradient);");
        }
    }

    private static void WriteStandardizedForward(EmitContext context)
    {
        var writer = context.Writer;
        writer.Line();
        context.OptimizeAtOnce();
        using (writer.Block($"public override void ForwardPart({context.Buffer} p, {context.ReadOnlySpan} inputs, {context.Span} outputs, int samples)"))
        {
            writer.Line("var workspace = Take();");
            StandardizeKernel.WriteLoop(context, "p.Span", "Shard", Standardized(context, "workspace.Scratch", "count"));
            writer.Line();
            writer.Line("Return(workspace);");
        }
    }

    // Where a workspace has standardized inputs.
    private static string Standardized(EmitContext context, string scratch, string samples) =>
        $"{scratch}.Span.Slice({context.Plan.StandardizedStart}, {samples} * {context.Plan.Model.Inputs})";

    private static string Inputs(EmitContext context) => context.Plan.Standardization is null ? "inputs" : "x";

    private static string Call(EmitContext context, string kernel, string inputs, string others) =>
        $"Kernels.{kernel}({(context.Plan.UsesVectors ? "ref p.Start" : "p.Span")}, {First(context, inputs)}, {First(context, others)}, samples)";

    private static string First(EmitContext context, string span) => context.Plan.UsesVectors ? EmitContext.First(span) : span;
}
