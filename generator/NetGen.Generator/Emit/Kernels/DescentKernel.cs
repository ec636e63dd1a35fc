using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>The step along a batch's gradient, unless its loss is not finite.</summary>
internal static class DescentKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line();
        writer.Line("// Reduces the loss of a batch and, where it is finite, takes the step along its summed gradient.");
        using (writer.Block(
            $"internal static {context.Number} Descend({context.Span} p, {context.ReadOnlySpan} g, double loss, int samples, {context.Number} learningRate)"))
        {
            writer.Line($"var reduced = ({context.Number}){(plan.IsMeanOverSamples ? "(loss / samples)" : "loss")};");
            using (writer.Block("if (IsFinite(reduced))"))
            {
                writer.Line($"var step = -learningRate{(plan.IsMeanOverSamples ? " / samples" : string.Empty)};");
                using (writer.Block($"for (var i = 0; i < {plan.ParameterCount}; i++)"))
                {
                    var stepped = Dense.WeightGradient(Expr.Name("step"), Expr.Name("g[i]"), Expr.Name("p[i]"));
                    writer.Line($"p[i] = {context.Printer.Print(stepped)};");
                }
            }

            writer.Line();
            writer.Line("return reduced;");
        }

        writer.Line();
        writer.Line("// False for NaN and infinities.");
        writer.Line($"internal static bool IsFinite({context.Number} value) => global::System.Math.Abs(value) <= {context.Number}.MaxValue;");
    }
}
