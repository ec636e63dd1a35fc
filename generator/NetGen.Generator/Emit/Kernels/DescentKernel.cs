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
        writer.Line();
        writer.Line("// Reduces the loss of a batch and, where it is finite, takes the step along its summed gradient.");
        context.OptimizeAtOnce();
        using (writer.Block(
            $"internal static {context.Number} Descend({EmitContext.Parameters(context.Written("p"), context.Memory("g"))}, double loss, int samples, {context.Number} learningRate)"))
        {
            writer.Line($"var reduced = ({context.Number}){(plan.IsMeanOverSamples ? "(loss / samples)" : "loss")};");
            using (writer.Block("if (IsFinite(reduced))"))
            {
                writer.Line($"var step = {context.Printer.Print(plan.IsMeanOverSamples ? Expr.Name("-learningRate") / Expr.Name("samples") : Expr.Name("-learningRate"))};");
                WriteLoop(context);
            }

            writer.Line();
            writer.Line("return reduced;");
        }

        writer.Line();
        writer.Line("// False for NaN and infinities.");
        context.MarkInlined();
        writer.Line($"internal static bool IsFinite({context.Number} value) => global::System.Math.Abs(value) <= {context.Number}.MaxValue;");
    }

    private static void WriteLoop(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        if (plan.UsesVectors)
        {
            var loaded = new VectorText(context);
            writer.Line($"var steps = {loaded.All("step")};");
            using (writer.Block($"for (var i = 0; i < {plan.BufferLength}; i += {plan.Lanes})"))
            {
                var moved = Dense.WeightGradient(Expr.Name("steps"), Expr.Name(loaded.Load("g0", "i")), Expr.Name(loaded.Load("p0", "i")));
                writer.Line(loaded.Store(context.Vectors.Print(moved), "p0", "i"));
            }

            return;
        }

        using (writer.Block($"for (var i = 0; i < {plan.ParameterCount}; i++)"))
        {
            var stepped = Dense.WeightGradient(Expr.Name("step"), Expr.Name("g[i]"), Expr.Name("p[i]"));
            writer.Line($"p[i] = {context.Printer.Print(stepped)};");
        }
    }
}
