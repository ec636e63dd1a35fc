using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Emit.Kernels.Programs;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Members;

/// <summary><c>CreateState</c> and <c>Advance</c>: one position of a sequence at a time.</summary>
internal static class StreamMembers
{
    public static void Write(EmitContext context, ProgramPlan plan, StreamPlan stream)
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
