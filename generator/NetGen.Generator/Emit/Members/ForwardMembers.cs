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
        context.Writer.Text($$"""
            public void Forward({{context.ReadOnlySpan}} input, {{context.Span}} output)
            {
                global::NetGen.Throw.IfWrongLength("input", input.Length, {{inputs}});
                global::NetGen.Throw.IfWrongLength("output", output.Length, {{outputs}});
                {{context.Span}} s = {{context.Stack(plan.ForwardScratch)}};
                Kernels.Forward(_parameters.Span, input, s);
                Kernels.Output(s, output);
            }
            """);

        context.Document(
            "Computes the outputs of any number of samples. May run on many threads at once.",
            $"<param name=\"inputs\">samples × {inputs} values, one sample after another.</param>",
            $"<param name=\"outputs\">Receives samples × {outputs} values.</param>",
            "<exception cref=\"global::System.ArgumentException\">A length is wrong.</exception>");
        context.OptimizeAtOnce();
        context.Writer.Text($$"""
            public void ForwardBatch({{context.ReadOnlySpan}} inputs, {{context.Span}} outputs)
            {
                var samples = inputs.Length / {{inputs}};
                global::NetGen.Throw.IfNotWholeSamples("inputs", inputs.Length, {{inputs}});
                global::NetGen.Throw.IfWrongSamples("outputs", outputs.Length, samples, {{outputs}});
                {{context.Span}} s = {{context.Stack(plan.ForwardScratch)}};
                for (var n = 0; n < samples; n++)
                {
                    Kernels.Forward(_parameters.Span, inputs.Slice({{inputs}} * n, {{inputs}}), s);
                    Kernels.Output(s, outputs.Slice({{outputs}} * n, {{outputs}}));
                }
            }
            """);
    }
}
