using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Emit.Kernels.Vector;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>The step along a batch's gradient, unless its loss is not finite.</summary>
internal static class DescentKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        new KernelMethod(
            "Descend",
            "Reduces the loss of a batch and, where it is finite, takes the step along its summed gradient. A step that would leave a parameter not finite is taken back.",
            new[]
            {
                context.Written("p"), context.Written("g"), KernelParameter.Value("double", "loss"), KernelParameter.Value("int", "samples"), context.Scalar("learningRate"),
            },
            context.Number).Write(context, () =>
            {
                writer.Line($"var reduced = ({context.Number}){(plan.IsMeanOverSamples ? "(loss / samples)" : "loss")};");
                using (writer.Block($"if ({context.IsFinite("reduced")})"))
                {
                    var step = plan.IsMeanOverSamples ? -Expr.Name("learningRate") / Expr.Name("samples") : -Expr.Name("learningRate");
                    writer.Line($"var step = {context.Printer.Print(step)};");
                    WriteLoop(context);
                }

                writer.Line();
                writer.Line("return reduced;");
            });
    }

    // Each old parameter goes where its gradient was, so that the step can be taken back. The difference of a number and itself is 0 unless it is infinite or NaN.
    private static void WriteLoop(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        if (plan.UsesVectors)
        {
            WriteVectors(context);
            return;
        }

        writer.Line($"var wrong = {context.Zero};");
        using (writer.Block($"for (var i = 0; i < {plan.ParameterCount}; i++)"))
        {
            var stepped = Dense.WeightGradient(Expr.Name("step"), Expr.Code("g[i]"), Expr.Name("old"));
            writer.Line("var old = p[i];");
            writer.Line($"var moved = {context.Printer.Print(stepped)};");
            writer.Line("wrong += moved - moved;");
            writer.Line("p[i] = moved;");
            writer.Line("g[i] = old;");
        }

        writer.Line();
        using (writer.Block($"if (!{context.IsFinite("wrong")})"))
        {
            writer.Line($"g.Slice(0, {plan.ParameterCount}).CopyTo(p);");
            writer.Line($"return {context.Number}.NaN;");
        }
    }

    private static void WriteVectors(EmitContext context)
    {
        var (writer, plan, text, i) = (context.Writer, context.Plan, new VectorText(context), Index.Of("i"));
        writer.Line($"var steps = {text.All("step")};");
        writer.Line($"var wrong = {text.Zero};");
        using (writer.Block($"for (var i = 0; i < {plan.BufferLength}; i += {plan.Lanes})"))
        {
            var moved = Dense.WeightGradient(Expr.Name("steps"), Expr.Code(text.Load(Reference.Gradient, i)), Expr.Name("old"));
            writer.Line($"var old = {text.Load(Reference.Parameters, i)};");
            writer.Line($"var moved = {text.Printer.Print(moved)};");
            writer.Line($"wrong = {text.Printer.Print(Expr.Name("wrong") + (Expr.Name("moved") - Expr.Name("moved")))};");
            writer.Line(text.Store("moved", Reference.Parameters, i));
            writer.Line(text.Store("old", Reference.Gradient, i));
        }

        writer.Line();
        using (writer.Block($"if (!{context.IsFinite(text.Sum("wrong"))})"))
        {
            WriteVectorUndo(context);
        }
    }

    // The memory that fills the last vectors of rows and layers may have come to hold anything: no parameter need be wrong.
    private static void WriteVectorUndo(EmitContext context)
    {
        const string Library = "global::NetGen.Numerics.";
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line(TensorText.Local(plan));
        writer.Line("Kernels.DescribeWeights(tensors);");
        using (writer.Block($"if (!{Library}StepGuard.AreFinite(ref p0, {plan.BufferLength}, tensors))"))
        {
            writer.Line($"{Library}Lanes.Copy(ref g0, ref p0, {plan.BufferLength});");
            writer.Line($"return {context.Number}.NaN;");
        }
    }
}
