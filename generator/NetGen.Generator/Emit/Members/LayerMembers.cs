using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Emit.Kernels.Programs;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Members;

/// <summary>What networks of layers beyond dense ones may have: the derivatives by the inputs, the outputs of all layers, and one position of a sequence at a time.</summary>
internal static class LayerMembers
{
    public static void Write(EmitContext context)
    {
        if (context.Plan is not ProgramPlan plan)
        {
            return;
        }

        if (plan is { IsTrainable: true, Model.HasInputGradient: true })
        {
            WriteInputGradients(context, plan);
        }

        if (plan.Model.HasActivations)
        {
            WriteActivations(context, plan);
        }

        if (plan.Stream is { } stream)
        {
            WriteStream(context, plan, stream);
        }
    }

    private static void WriteInputGradients(EmitContext context, ProgramPlan plan)
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

    private static void WriteActivations(EmitContext context, ProgramPlan plan)
    {
        var (writer, length, memory) = (context.Writer, plan.Exact.Activations, plan.UsesVectors ? plan.Sample : plan.Exact);
        context.Document("Values of the outputs of all layers.");
        writer.Line($"public {context.Members.ActivationCount.Declaration} = {NumberText.Integer(length)};");
        context.Document(
            "Computes the outputs of all layers, from the first to the last, each in the network's layout.",
            "<param name=\"input\">One sample.</param>",
            "<param name=\"activations\">Receives <see cref=\"ActivationCount\"/> values; the last are the network's outputs.</param>",
            "<exception cref=\"global::System.ArgumentException\">A length is wrong.</exception>");
        context.OptimizeAtOnce();
        using (writer.Block($"{context.Public} {context.Members.ComputeActivations.Declaration}"))
        {
            writer.Line($"global::NetGen.Throw.IfWrongInput(input.Length, {plan.Model.Inputs});");
            writer.Line($"global::NetGen.Throw.IfWrongLength(\"activations\", activations.Length, {length});");
            IndexCheck.Write(context, "input");
            var input = StandardizeMembers.Begin(context);
            ProgramBatchKernel.WriteScratch(context, "s", memory.Scratch);
            if (plan.UsesVectors)
            {
                writer.Line($"Kernels.Forward({context.FirstParameter}, {EmitContext.First(input)}, {EmitContext.First("s")});");
                writer.Line($"Kernels.Activations({EmitContext.First("s")}, {EmitContext.First("activations")});");
            }
            else
            {
                writer.Line($"Kernels.Forward({context.ParameterSpan}, {input}, s);");
                writer.Line("Kernels.Activations(s, activations);");
            }

            StandardizeMembers.End(context);
        }
    }

    private static void WriteStream(EmitContext context, ProgramPlan plan, StreamPlan stream)
    {
        var (writer, state) = (context.Writer, NetworkMembers.StateClass);
        context.Document("What a sequence has left so far: one for each sequence that is taken position by position. Not for several threads at once.");
        using (writer.Block($"public sealed class {state}"))
        {
            // A position that is standardized lies behind the values of the layers.
            var standardized = plan.Standardization is null ? 0 : stream.Inputs;
            writer.Line($"internal State() => Values = new {context.Buffer}({NumberText.Integer(stream.Memory.Scratch + standardized)});");
            writer.Line();
            writer.Line($"internal {context.Buffer} Values {{ get; }}");
            writer.Line();
            writer.Line("/// <summary>Starts a sequence anew.</summary>");
            writer.Line("public void Reset() => Values.Span.Clear();");
            writer.Line();
            writer.Line("/// <summary>Takes over what another sequence has left.</summary>");
            writer.Line("/// <param name=\"other\">The state of the other.</param>");
            writer.Line("public void CopyFrom(State other)");
            using (writer.Block())
            {
                using (writer.Block("if (other is null)"))
                {
                    writer.Line("throw new global::System.ArgumentNullException(\"other\");");
                }

                writer.Line();
                writer.Line("other.Values.Span.CopyTo(Values.Span);");
            }
        }

        context.Document("The state of a sequence that starts.", "<returns>A new state.</returns>");
        writer.Line($"public {context.Members.CreateState.Declaration} => new {state}();");
        context.Document(
            "Takes one position of a sequence and gives the outputs that the sequence so far has: the bits that <c>Forward</c> gives there.",
            "<param name=\"state\">What earlier positions left; receives what this one leaves.</param>",
            $"<param name=\"input\">{stream.Inputs} channels of the position.</param>",
            $"<param name=\"output\">Receives {stream.Outputs} values.</param>",
            "<exception cref=\"global::System.ArgumentException\">A length is wrong, or there is no state; the state has not changed.</exception>");
        context.OptimizeAtOnce();
        using (writer.Block($"public {context.Members.Advance.Declaration}"))
        {
            using (writer.Block("if (state is null)"))
            {
                writer.Line("throw new global::System.ArgumentNullException(\"state\");");
            }

            writer.Line();
            writer.Line($"global::NetGen.Throw.IfWrongInput(input.Length, {stream.Inputs});");
            writer.Line($"global::NetGen.Throw.IfWrongOutput(output.Length, {stream.Outputs});");
            var input = "input";
            if (plan.Standardization is { } standardization)
            {
                // Of one position the channels lie side by side in every layout.
                writer.Line($"var x = state.Values.Span.Slice({stream.Memory.Scratch}, {stream.Inputs});");
                writer.Line(
                    $"global::NetGen.Numerics.Standardization.Apply(input, {StandardizeKernel.Part(context.ParameterSpan, standardization.Mean)}, {StandardizeKernel.Part(context.ParameterSpan, standardization.Deviation)}, x);");
                input = "x";
            }

            writer.Line(plan.UsesVectors
                ? $"Kernels.Advance(ref _parameters.Start, {EmitContext.First(input)}, ref state.Values.Start, {EmitContext.First("output")});"
                : $"Kernels.Advance(_parameters.Span, {input}, state.Values.Span, output);");
        }
    }
}
