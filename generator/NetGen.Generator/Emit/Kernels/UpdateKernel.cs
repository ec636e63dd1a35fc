using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// The step of a declared optimizer along a gradient: what it computes once, whether it may be taken, and then each parameter. For Adam
/// <code>
/// var m = ops.Load(ref o0, i);
/// var v = ops.Load(ref o0, i, 136);
/// m = ops.Fma(ops.All(0.1f), gradient, ops.Multiply(ops.All(0.9f), m));
/// v = ops.Fma(ops.All(0.001f), ops.Multiply(gradient, gradient), ops.Multiply(ops.All(0.999f), v));
/// w = ops.Add(w, ops.Divide(ops.Multiply(step, m), ops.Fma(ops.Sqrt(v), correction, ops.All(1e-08f))));
/// </code>
/// </summary>
/// <param name="context">The file.</param>
/// <param name="update">What is planned.</param>
internal sealed class UpdateKernel(EmitContext context, UpdatePlan update)
{
    private const string Library = "global::NetGen.Numerics.";
    private const string Layer = "global::NetGen.Weights.WeightLayer";
    private const string Intrinsics = "global::System.Runtime.Intrinsics.";

    private static readonly Reference States = new("o0");

    private NetworkPlan Plan => context.Plan;

    private string Decay => update.ScalesWeights ? "keep" : "decay";

    // What each parameter's formula reads, in the order of the arguments.
    private IReadOnlyList<string> Scalars => new[] { "scale" }
        .Concat(update.Options.WeightDecay > 0 ? new[] { Decay } : Array.Empty<string>())
        .Concat(update.Rule.Scalars.Select(scalar => scalar.Name)).ToList();

    private KernelMethod ValuesMethod => new(
        "UpdateValues",
        $"{update.Options.Kind}'s step for the parameters from first to end{Places}.",
        new[] { context.Written("p"), context.Memory("g"), context.Written("o"), KernelParameter.Value("int", "first"), KernelParameter.Value("int", "end") }
            .Concat(Scalars.Select(name => context.Scalar(Argument(name)))).ToList())
    {
        IsInlined = IsInlined,
    };

    // Small networks' updates are as short as the calls of one for each width would be.
    private bool IsInlined => Plan.UsesVectors && update.Ranges.Count == 1;

    private string Places => update.Rule.States.Count == 0
        ? string.Empty
        : $"; o holds {string.Join(", ", update.Rule.States.Select((state, k) => $"{state} from {NumberText.Integer(k * Plan.BufferLength)}"))} on";

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
            WriteWidths();
        }
        else
        {
            WriteValues();
        }
    }

    /// <summary>Writes the method that steps over a part of the parameters: of the vector kernels, or of the plain ones.</summary>
    public void WriteValues() => ValuesMethod.Write(context, () =>
    {
        var writer = context.Writer;
        if (!Plan.UsesVectors)
        {
            using (writer.Block("for (var i = first; i < end; i++)"))
            {
                WriteParameter(
                    context.Printer,
                    (buffer, place) => $"{buffer}[{place.Text}]",
                    (value, buffer, place) => $"{buffer}[{place.Text}] = {value};");
            }

            return;
        }

        var text = VectorText.OfAnyWidth(context);
        foreach (var name in Scalars)
        {
            writer.Line($"var {name} = {text.All(Argument(name))};");
        }

        using (writer.Block("for (var i = first; i < end; i += ops.Count)"))
        {
            WriteParameter(
                text.Printer,
                (buffer, place) => text.Load(new Reference(buffer + "0"), place),
                (value, buffer, place) => text.Store(value, new Reference(buffer + "0"), place));
        }
    });

    // In vector code the formulas' name is that of the vector which has the number in all lanes.
    private string Argument(string name) => Plan.UsesVectors ? name + "Value" : name;

    private void WriteParameter(ScalarPrinter printer, Func<string, Index, string> load, Func<string, string, Index, string> store)
    {
        var (writer, i, w, g, options) = (context.Writer, Index.Of("i"), Expr.Name("w"), Expr.Name("gradient"), update.Options);
        writer.Line($"var w = {load("p", i)};");
        writer.Line($"var gradient = {printer.Print(Expr.Name("scale") * Expr.Code(load("g", i)))};");
        if (options.ClipValue > 0)
        {
            writer.Line($"gradient = {printer.Print(Expr.Max(-options.ClipValue, Expr.Min(options.ClipValue, g)))};");
        }

        if (options.WeightDecay > 0)
        {
            writer.Line(update.ScalesWeights
                ? $"w = {printer.Print(Expr.Name(Decay) * w)};"
                : $"gradient = {printer.Print(g + (Expr.Name(Decay) * w))};");
        }

        var states = update.Rule.States;
        for (var k = 0; k < states.Count; k++)
        {
            writer.Line($"var {states[k]} = {load("o", i + (k * Plan.BufferLength))};");
        }

        foreach (var (name, value) in update.Rule.Update)
        {
            writer.Line($"{(name == "w" || states.Contains(name) ? string.Empty : "var ")}{name} = {printer.Print(value)};");
        }

        for (var k = 0; k < states.Count; k++)
        {
            writer.Line(store(states[k], "o", i + (k * Plan.BufferLength)));
        }

        writer.Line(store("w", "p", i));
    }

    private void WriteDescend() => WriteStatic(
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

    private void WriteUpdate() => WriteStatic(
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
                writer.Line($"scale *= global::System.Math.Min(1.0, {NumberText.Literal(options.ClipNorm, Precision.Double)} / (norm + 1E-06));");
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
        var options = update.Options;
        var (gradient, weights) = ($"scale * Largest({context.Memory("g").Argument})", $"Largest({context.Memory("p").Argument})");
        var share = update.AddsDecay ? 0.5 : 1;
        var limit = options.ClipValue > 0 && options.ClipValue <= share * update.LargestGradient
            ? $"{context.Number}.MaxValue"
            : Number(share * update.LargestGradient);
        yield return $"{gradient} <= {limit}";
        yield return $"global::System.Math.Abs({update.Rule.Length}) <= {Number(update.LargestLength)}";
        if (options.ClipNorm > 0)
        {
            yield return "norm <= double.MaxValue";
        }

        if (update.AddsDecay)
        {
            yield return $"{Number(options.WeightDecay)} * {weights} <= {Number(share * update.LargestGradient)}";
        }
        else if (update.ScalesWeights)
        {
            yield return $"global::System.Math.Abs({Number(options.WeightDecay)} * learningRate) * {weights} <= {Number(update.LargestChange)}";
        }
    }

    private void WriteCalls()
    {
        var (writer, number) = (context.Writer, context.Number);
        if (update.ScalesWeights)
        {
            writer.Line($"var keep = ({number})(1.0 - ({Number(update.Options.WeightDecay)} * learningRate));");
        }

        var states = Plan.UsesVectors ? "ref state.Values.Start" : "state.Values.Span";
        foreach (var (first, end, decays) in update.Ranges)
        {
            var scalars = Scalars.Select(name => name != Decay || update.Options.WeightDecay == 0 ? $"({number}){name}"
                : update.ScalesWeights ? (decays ? name : context.Literal(1))
                : context.Literal(decays ? update.Options.WeightDecay : 0));
            writer.Line(ValuesMethod.Call(new[]
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
            WriteStatic("Largest", Summary, context.Number, new[] { context.Memory("v") }, () => writer.Line($"return {Library}StepGuard.Magnitude(v.Slice(0, {Plan.BufferLength}));"));
            return;
        }

        // What fills rows up may hold anything, so it is left out as soon as it tells something wrong.
        WriteStatic("Largest", "The largest magnitude of a parameter's value, NaN where one is; what fills rows up counts as long as it is not large.", context.Number, new[] { context.Memory("v") }, isInlined: true, writeBody: () =>
        {
            writer.Line($"var all = {Library}GradientNorm.Largest(ref v0, {Plan.BufferLength});");
            writer.Line($"return all <= {context.Literal(Math.Min(update.LargestGradient, 1e9))} ? all : LargestParameter(ref v0);");
        });
        WriteWhole("LargestParameter", Summary, "Largest", context.Number);
    }

    private void WriteWhole(string name, string summary, string function, string returns) => WriteStatic(name, summary, returns, new[] { context.Memory("v") }, () =>
    {
        var writer = context.Writer;
        writer.Line($"global::System.Span<{Layer}> layers = stackalloc {Layer}[{Plan.Layers.Count}];");
        writer.Line("DescribeWeights(layers);");
        writer.Line($"return {Library}GradientNorm.{function}({(Plan.UsesVectors ? $"global::System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref v0, {Plan.BufferLength})" : "v")}, layers);");
    });

    // Each parameter by itself: its result is the same in any lane of any vector.
    private void WriteWidths() => WriteStatic("UpdateValues", "The same on the processor's vectors, the widest first.", "void", ValuesMethod.Parameters, isInlined: IsInlined, writeBody: () =>
    {
        var (writer, group) = (context.Writer, NumberText.Integer(Plan.Group));
        var call = ValuesMethod.Call();
        using (writer.Block($"if ({Intrinsics}Vector512.IsHardwareAccelerated && end - first >= {group})"))
        {
            var wide = ValuesMethod.Call(ValuesMethod.Parameters.Select(parameter => parameter.Name == "end" ? "whole" : parameter.Argument).ToArray());
            writer.Line($"var whole = first + ((end - first) / {group} * {group});");
            writer.Line($"default({VectorTypes.Kernels(Plan, VectorWidth.Bits512)}).{wide};");
            writer.Line("first = whole;");
        }

        writer.Line();
        using (writer.Block($"if ({WidthEntries.HasLogicalVectors(Plan)})"))
        {
            writer.Line($"default({VectorTypes.Kernels(Plan, VectorWidth.Bits256)}).{call};");
        }

        using (writer.Block("else"))
        {
            writer.Line($"default({VectorTypes.Kernels(Plan, VectorWidth.Pair128)}).{call};");
        }
    });

    private void WriteStatic(string name, string summary, string returns, IReadOnlyList<KernelParameter> parameters, Action writeBody, bool isInlined = false)
    {
        context.Writer.Line();
        context.Writer.Line("// " + summary);
        if (isInlined)
        {
            context.MarkInlined();
        }
        else
        {
            context.OptimizeAtOnce();
        }

        using (context.Writer.Block($"internal static {returns} {name}({string.Join(", ", parameters.Select(parameter => parameter.Declaration))})"))
        {
            writeBody();
        }
    }

    private static string Number(double value) => NumberText.Literal(value, Precision.Double);
}
