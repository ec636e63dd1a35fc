using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The output activation with a sample in each lane: the outputs take the logits' place.</summary>
internal static class LaneOutputKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var logits = plan.Logits.Name;
        new LaneMethod(
            "Output",
            $"The output activation: {plan.Last.Activation.GetType().Name} of the {plan.Outputs} logits of each lane.",
            new[] { context.Written("s") }).Write(context, new[] { new[] { plan.Last } }, (lanes, _) =>
            {
                lanes.WriteStart("s");
                lanes.WriteReferences(new[] { plan.Logits });
                if (plan.Last.Activation is Softmax softmax)
                {
                    WriteNumerators(context, lanes, softmax, logits);
                    for (var j = 0; j < plan.Outputs; j++)
                    {
                        var output = lanes.Printer.Print(softmax.Value(lanes.Value(logits, $"{j}"), Expr.Name("sum")));
                        writer.Line(lanes.Store(output, logits, $"{j}"));
                    }
                }
                else if (plan.Last.Activation is ElementwiseActivation activation and not Identity)
                {
                    new VectorLoop(context, "j", plan.Outputs, 1, FunctionBudget.UnrollsOutputs(plan)).Write(j =>
                    {
                        writer.Line($"var z = {lanes.Load(logits, j)};");
                        new FormulaWriter(context, lanes.Printer).Assign(("var a", activation.Value(Expr.Name("z"))));
                        writer.Line(lanes.Store("a", logits, j));
                    });
                }
            });
    }

    /// <summary>
    /// Writes <c>max</c>, the numerators into a slot, and <c>sum</c>, added in the order it has for one sample: over the lanes of its
    /// vectors where it has vectors, else one after another.
    /// </summary>
    public static void WriteNumerators(EmitContext context, LaneText lanes, Softmax softmax, string target)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var logits = plan.Logits.Name;
        writer.Line($"var max = {lanes.Load(logits, "0")};");
        for (var j = 1; j < plan.Outputs; j++)
        {
            writer.Line($"max = {lanes.Printer.Print(Expr.Max(Expr.Name("max"), lanes.Value(logits, $"{j}")))};");
        }

        if (!FunctionBudget.UnrollsOutputs(plan))
        {
            using (writer.Block($"for (var j = 0; j < {plan.Outputs}; j++)"))
            {
                writer.Line(lanes.Store(Numerator("j"), target, "j"));
            }

            writer.Line();
        }

        for (var j = 0; j < plan.Outputs; j++)
        {
            writer.Line($"var e{j} = {(FunctionBudget.UnrollsOutputs(plan) ? Numerator($"{j}") : lanes.Load(target, $"{j}"))};");
            if (FunctionBudget.UnrollsOutputs(plan))
            {
                writer.Line(lanes.Store($"e{j}", target, $"{j}"));
            }
        }

        writer.Line($"var sum = {Sum(context, lanes, "e")};");

        string Numerator(string j) => lanes.Printer.Print(softmax.Numerator(lanes.Value(logits, j), Expr.Name("max")));
    }

    /// <summary>The text of a sum over the outputs' vectors <c>name0</c>, <c>name1</c> …, in the order it has for one sample.</summary>
    public static string Sum(EmitContext context, LaneText lanes, string name)
    {
        var (outputs, width) = (context.Plan.Outputs, context.Plan.Lanes);
        if (!context.Plan.HasVectorOutput)
        {
            return string.Join(" + ", Enumerable.Range(0, outputs).Select(j => $"{name}{j}"));
        }

        var columns = Enumerable.Range(0, Math.Min(width, outputs)).Select(l =>
            string.Join(" + ", Enumerable.Range(0, (outputs - l + width - 1) / width).Select(v => $"{name}{l + (v * width)}")));
        return lanes.Tree(columns.Select(column => column.Contains('+') ? $"({column})" : column).ToList());
    }
}
