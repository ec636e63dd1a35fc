using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Optimizers;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// The step of a declared optimizer along a gradient: what it computes once, and whether it may be taken; then each parameter, by <see cref="UpdateValuesKernel"/>. For Adam
/// <code>
/// var power1 = state.Power1 * 0.9;
/// var power2 = state.Power2 * 0.999;
/// var step = -learningRate / (1.0 - power1);
/// var correction = 1.0 / Math.Sqrt(1.0 - power2);
/// var isSafe = scale * Largest(ref g0) &lt;= 1E+18 &amp;&amp; Math.Abs(step) &lt;= 1000.0;
/// </code>
/// </summary>
/// <param name="context">The file.</param>
/// <param name="update">What is planned.</param>
internal sealed class UpdateKernel(EmitContext context, UpdatePlan update)
{
    private const string Library = "global::NetGen.Numerics.";

    private readonly UpdateValuesKernel _values = new(context, update);

    private NetworkPlan Plan => context.Plan;

    private KernelParameter State => KernelParameter.Value($"{Library}OptimizerState<{context.Number}>", "state");

    /// <summary>Writes the methods of the class <c>Kernels</c>.</summary>
    public void Write()
    {
        WriteDescend();
        WriteUpdate();
        WriteLargest();
        if (update.Options.ClipNorm > 0)
        {
            WriteWhole("Norm", "The Euclidean norm of all parameters' values.", "Of", "double");
        }

        if (Plan.UsesVectors)
        {
            _values.WriteWidths();
        }
        else
        {
            _values.Write();
        }
    }

    private void WriteDescend() => StaticMethod.Write(
        context,
        "Descend",
        "Reduces the loss of a batch and, where it is finite, takes the step along its summed gradient.",
        context.Number,
        new[] { context.Written("p"), context.Memory("g"), State, KernelParameter.Value("double", "loss"), KernelParameter.Value("int", "samples"), context.Scalar("learningRate") },
        () =>
        {
            var (writer, isMean) = (context.Writer, Plan.IsMeanOverSamples);
            writer.Line($"var reduced = ({context.Number}){(isMean ? "(loss / samples)" : "loss")};");
            writer.Line(
                $"return !{context.IsFinite("reduced")} || Update({context.Written("p").Argument}, {context.Memory("g").Argument}, state, {(isMean ? "1.0 / samples" : "1.0")}, learningRate) "
                + $"? reduced : {context.Number}.NaN;");
        });

    private void WriteUpdate() => StaticMethod.Write(
        context,
        "Update",
        $"{update.Options.Kind}'s step along scale times a gradient. False where that could leave a parameter, or what the optimizer remembers, not finite: nothing has changed then.",
        "bool",
        new[] { context.Written("p"), context.Memory("g"), State, KernelParameter.Value("double", "scale"), context.Scalar("learningRate") },
        () =>
        {
            var (writer, printer, options) = (context.Writer, new StepPrinter(), update.Options);
            if (options.ClipNorm > 0)
            {
                writer.Line($"var norm = scale * Norm({context.Memory("g").Argument});");
                writer.Line($"scale *= {printer.Print(GradientRules.NormFactor(options.ClipNorm, Expr.Name("norm")))};");
            }

            var powers = update.Rule.Powers;
            for (var k = 0; k < powers.Count; k++)
            {
                writer.Line($"var power{k + 1} = state.Power{k + 1} * {NumberText.Literal(powers[k], Precision.Double)};");
            }

            foreach (var (name, value) in update.Rule.Scalars)
            {
                writer.Line($"var {name} = {printer.Print(value)};");
            }

            writer.Line($"var isSafe = {string.Join(" && ", Conditions())};");
            using (writer.Block("if (!isSafe)"))
            {
                writer.Line("return false;");
            }

            writer.Line();
            WriteCalls();
            writer.Line($"state.Advance({(powers.Count > 0 ? "power1" : "1.0")}, {(powers.Count > 1 ? "power2" : "1.0")});");
            writer.Line("return true;");
        });

    // No comparison is true of NaN.
    private IEnumerable<string> Conditions()
    {
        var decay = Number(update.Options.WeightDecay);
        var (gradient, weights) = ($"scale * Largest({context.Memory("g").Argument})", $"Largest({context.Memory("p").Argument})");
        yield return $"{gradient} <= {(update.LargestScaledGradient is { } largest ? Number(largest) : context.Number + ".MaxValue")}";
        yield return $"global::System.Math.Abs({update.Rule.Length}) <= {Number(update.LargestLength)}";
        if (update.Options.ClipNorm > 0)
        {
            yield return "norm <= double.MaxValue";
        }

        if (update.AddsDecay)
        {
            yield return $"{decay} * {weights} <= {Number(update.LargestDecay)}";
        }
        else if (update.ScalesWeights)
        {
            yield return $"global::System.Math.Abs({decay} * learningRate) * {weights} <= {Number(update.LargestDecay)}";
        }
    }

    private void WriteCalls()
    {
        var (writer, number) = (context.Writer, context.Number);
        if (update.ScalesWeights)
        {
            var kept = GradientRules.KeptShare(update.Options.WeightDecay, Expr.Name("learningRate"));
            writer.Line($"var keep = ({number})({new StepPrinter().Print(kept)});");
        }

        var states = Plan.UsesVectors ? "ref state.Values.Start" : "state.Values.Span";
        foreach (var (first, end, decays) in update.Ranges)
        {
            var scalars = _values.Scalars.Select(name => name != _values.Decay || update.Options.WeightDecay == 0 ? $"({number}){name}"
                : update.ScalesWeights ? (decays ? name : context.Literal(1))
                : context.Literal(decays ? update.Options.WeightDecay : 0));
            writer.Line(_values.Method.Call(new[]
            {
                context.Written("p").Argument, context.Memory("g").Argument, states, NumberText.Integer(first), NumberText.Integer(end),
            }.Concat(scalars).ToArray()) + ";");
        }
    }

    private void WriteLargest()
    {
        const string Summary = "The largest magnitude of a parameter's value; NaN where one is.";
        var writer = context.Writer;
        if (!Plan.UsesVectors)
        {
            StaticMethod.Write(context, "Largest", Summary, context.Number, new[] { context.Memory("v") }, () => writer.Line($"return {Library}StepGuard.Magnitude(v.Slice(0, {Plan.BufferLength}));"));
            return;
        }

        // What fills rows up may hold anything, so it is left out as soon as it tells something wrong.
        StaticMethod.Write(context, "Largest", "The largest magnitude of a parameter's value, NaN where one is; what fills rows up counts as long as it is not large.", context.Number, new[] { context.Memory("v") }, isInlined: true, writeBody: () =>
        {
            writer.Line($"var all = {Library}GradientNorm.Largest(ref v0, {Plan.BufferLength});");
            writer.Line($"return all <= {context.Literal(update.LargestPadding)} ? all : LargestParameter(ref v0);");
        });
        WriteWhole("LargestParameter", Summary, "Largest", context.Number);
    }

    private void WriteWhole(string name, string summary, string function, string returns) => StaticMethod.Write(context, name, summary, returns, new[] { context.Memory("v") }, () =>
    {
        var writer = context.Writer;
        writer.Line(TensorText.Local(Plan));
        writer.Line("DescribeWeights(tensors);");
        writer.Line($"return {Library}GradientNorm.{function}({(Plan.UsesVectors ? $"global::System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref v0, {Plan.BufferLength})" : "v")}, tensors);");
    });

    private static string Number(double value) => NumberText.Literal(value, Precision.Double);
}
