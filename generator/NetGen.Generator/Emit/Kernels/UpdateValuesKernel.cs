using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Optimizers;
using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// An optimizer's step for each parameter. For Adam
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
internal sealed class UpdateValuesKernel(EmitContext context, UpdatePlan update)
{
    private const string Intrinsics = "global::System.Runtime.Intrinsics.";

    private NetworkPlan Plan => context.Plan;

    /// <summary>The scalar by which parameters decay: a factor of each, or one of what is added to its gradient.</summary>
    public string Decay => update.ScalesWeights ? "keep" : "decay";

    /// <summary>What each parameter's formula reads, in the order of the arguments.</summary>
    public IReadOnlyList<string> Scalars => new[] { "scale" }
        .Concat(update.Options.WeightDecay > 0 ? new[] { Decay } : Array.Empty<string>())
        .Concat(update.Rule.Scalars.Select(scalar => scalar.Name)).ToList();

    /// <summary>The method that steps over a part of the parameters.</summary>
    public KernelMethod Method => new(
        "UpdateValues",
        $"{update.Options.Kind}'s step for the parameters from first to end{Places}.",
        new[] { context.Written("p"), context.Memory("g"), context.Written("o"), KernelParameter.Value("int", "first"), KernelParameter.Value("int", "end") }
            .Concat(Scalars.Select(name => context.Scalar(Argument(name)))).ToList())
    {
        IsInlined = update.IsInlined,
    };

    private string Places => update.Rule.States.Count == 0
        ? string.Empty
        : $"; o holds {string.Join(", ", update.Rule.States.Select((state, k) => $"{state} from {NumberText.Integer(k * Plan.BufferLength)}"))} on";

    /// <summary>Writes the method: of the vector kernels, or of the plain ones.</summary>
    public void Write() => Method.Write(context, () =>
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
            writer.Line($"gradient = {printer.Print(GradientRules.Clipped(g, options.ClipValue))};");
        }

        if (options.WeightDecay > 0)
        {
            writer.Line(update.ScalesWeights
                ? $"w = {printer.Print(Expr.Name(Decay) * w)};"
                : $"gradient = {printer.Print(GradientRules.WithDecay(g, Expr.Name(Decay), w))};");
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

    /// <summary>Writes the entry that chooses the vectors. A parameter's result is the same in any lane of any vector.</summary>
    public void WriteWidths() => StaticMethod.Write(context, "UpdateValues", "The same on the processor's vectors, the widest first.", "void", Method.Parameters, isInlined: update.IsInlined, writeBody: () =>
    {
        var (writer, group) = (context.Writer, NumberText.Integer(Plan.Group));
        var call = Method.Call();
        using (writer.Block($"if ({Intrinsics}Vector512.IsHardwareAccelerated && end - first >= {group})"))
        {
            var wide = Method.Call(Method.Parameters.Select(parameter => parameter.Name == "end" ? "whole" : parameter.Argument).ToArray());
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
}
