using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>The output activation: from the logits in <c>s</c> to the outputs <c>y</c>.</summary>
internal static class OutputKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        SlotWriter.WriteSpans(context, new[] { plan.Logits });
        SlotWriter.WriteSpan(context, "y", plan.Outputs);
        if (plan.Last.Activation is Softmax softmax)
        {
            WriteSoftmax(context, softmax);
        }
        else if (plan.Last.Activation is Identity && context.Registers is null)
        {
            writer.Line($"{plan.Logits.Name}.CopyTo(y);");
        }
        else
        {
            EachOutput.Write(context, j =>
            {
                writer.Line($"var z = {SlotWriter.Value(context, plan.Logits, j)};");
                var activation = (ElementwiseActivation)plan.Last.Activation;
                new FormulaWriter(context).Assign(($"y[{j}]", activation.Value(Expr.Name("z"))));
            });
        }
    }

    /// <summary>
    /// Writes the largest logit <c>max</c>, the numerators into their <paramref name="target"/> and their <c>sum</c>, which has one order alone and in
    /// a batch.
    /// </summary>
    internal static void WriteNumerators(EmitContext context, Softmax softmax, Func<string, string> target)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line($"var max = {Logit("0")};");
        EachOutput.Write(context, j => new FormulaWriter(context).Assign(("max", Expr.Max(Expr.Name("max"), Expr.Name(Logit(j))))), first: 1);

        writer.Line();
        var sum = new OutputSum(context, "sum", OutputSum.Order(plan));
        sum.Start();
        EachOutput.Write(context, j =>
        {
            new FormulaWriter(context).Assign((target(j), softmax.Numerator(Expr.Name(Logit(j)), Expr.Name("max"))));
            sum.Add(j, target(j));
        });
        writer.Line();
        sum.End();

        string Logit(string j) => SlotWriter.Value(context, plan.Logits, j);
    }

    private static void WriteSoftmax(EmitContext context, Softmax softmax)
    {
        WriteNumerators(context, softmax, j => $"y[{j}]");
        EachOutput.Write(context, j => new FormulaWriter(context).Assign(($"y[{j}]", softmax.Value(Expr.Name($"y[{j}]"), Expr.Name("sum")))));
    }
}
