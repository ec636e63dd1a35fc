using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>
/// The source that <c>ExportSource</c> writes of a network that is emitted from its program: a method for each layer, and one that calls them.
/// <code>
/// internal static void Forward(float[] x, float[] y)
/// {
///     var s = scratch ?? (scratch = new float[96]);
///     Layer1(x, s);
///     Layer2(s);
///     Output(s, y);
/// }
/// </code>
/// </summary>
internal static class ExportedProgram
{
    private const string Exception = "global::System.ArgumentException";

    public static (IReadOnlyList<string> Methods, IReadOnlyList<string> Functions) Source(NetworkModel model, CancellationToken cancellation)
    {
        var plan = ProgramPlan.Of(model with { Profile = Profile.Plain, Arithmetic = Arithmetic.Portable, ClearsStack = false }) with { IsExported = true };
        var (methods, called) = (new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        Add(context => WritePass(context, plan));
        if (plan.Program.Forward.OfType<Lookup>().FirstOrDefault() is { } lookup)
        {
            Add(context => WriteCheck(context, lookup));
        }

        if (model.IsStandardized)
        {
            Add(context => WriteStandardize(context, model));
        }

        foreach (var part in Parts(plan))
        {
            Add(context => WritePart(new ExportForm(context, plan), part));
        }

        return (methods, called.ToList());

        void Add(Action<EmitContext> write)
        {
            var context = new EmitContext(plan, cancellation);
            write(context);
            methods.Add(context.Writer.ToString().Trim('\n'));
            called.UnionWith(context.Printer.Called);
        }
    }

    // A method of the file: its name, what it is about, the user's array that it has beside the scratch, and its steps.
    private static IEnumerable<(string Name, string Heading, IReadOnlyList<Op> Steps)> Parts(ProgramPlan plan)
    {
        var parts = ProgramMethods.Parts(plan.Program.Forward);
        var layer = new KernelMethod("Layer", string.Empty, Array.Empty<KernelParameter>());
        for (var k = 0; k < parts.Count; k++)
        {
            var method = ProgramMethods.Part(layer, parts, k);
            yield return (method.Name, Heading(plan.Model, parts[k][0].Layer), parts[k]);
        }

        yield return ("Output", "The outputs from what the last layer has left.", plan.Program.Outputs);
    }

    private static string Heading(NetworkModel model, int layer)
    {
        var shapes = LayerCatalog.ShapesOf(model);
        return $"{ModelSummary.Name(model, model.Layers[layer - 1], layer)}: {ModelSummary.Sizes(model, shapes[layer - 1])} -> {ModelSummary.Sizes(model, shapes[layer])}.";
    }

    private static void WritePass(EmitContext context, ProgramPlan plan)
    {
        var (writer, number) = (context.Writer, context.Number);
        var length = plan.Exact.Scratch;
        if (plan.Model.IsStandardized)
        {
            writer.Line("[global::System.ThreadStatic]");
            writer.Line($"private static {number}[] standardizedInputs;");
            writer.Line();
        }

        writer.Line("[global::System.ThreadStatic]");
        writer.Line($"private static {number}[] scratch;");
        writer.Line();
        using (writer.Block($"internal static void Forward({number}[] x, {number}[] y)"))
        {
            if (plan.Program.Forward.OfType<Lookup>().Any())
            {
                writer.Line("CheckIndices(x);");
            }

            if (plan.Model.IsStandardized)
            {
                writer.Line($"var standardized = standardizedInputs ?? (standardizedInputs = new {number}[{NumberText.Integer(plan.Model.Inputs)}]);");
                writer.Line("Standardize(x, standardized);");
            }

            writer.Line($"var s = scratch ?? (scratch = new {number}[{NumberText.Integer(length)}]);");
            foreach (var part in Parts(plan))
            {
                writer.Line($"{part.Name}({string.Join(", ", Users(plan, part.Steps).Append("s").Select(name => name == "x" && plan.Model.IsStandardized ? "standardized" : name))});");
            }
        }
    }

    private static void WritePart(ExportForm form, (string Name, string Heading, IReadOnlyList<Op> Steps) part)
    {
        var (context, writer) = (form.Context, form.Writer);
        writer.Line("// " + part.Heading);
        var parameters = Users(form.Plan, part.Steps).Append("s").Select(name => $"{context.Number}[] {name}");
        using (writer.Block($"private static void {part.Name}({string.Join(", ", parameters)})"))
        {
            ProgramMethods.WriteSteps(form, part.Steps, null);
        }
    }

    // The arrays of the caller that steps have to do with.
    private static IEnumerable<string> Users(ProgramPlan plan, IReadOnlyList<Op> steps) =>
        steps.SelectMany(step => step.Values).Select(value => plan.Exact.Of(value).Buffer.ToString()).Where(buffer => buffer != "s").Distinct();

    // Each position of a channel has the channel's mean and deviation.
    private static void WriteStandardize(EmitContext context, NetworkModel model)
    {
        var (writer, number, shape) = (context.Writer, context.Number, model.InputShape);
        var channel = shape.Positions == 1 ? "i" : model.Layout == Layout.ChannelsFirst ? $"i / {NumberText.Integer(shape.Positions)}" : $"i % {NumberText.Integer(shape.Channels)}";
        using (writer.Block($"private static void Standardize({number}[] x, {number}[] a)"))
        using (writer.Block($"for (var i = 0; i < {NumberText.Integer(model.Inputs)}; i++)"))
        {
            writer.Line($"a[i] = ({number})(({number})(x[i] - mean[{channel}]) / deviation[{channel}]);");
        }
    }

    // Inputs that are the numbers of rows; NaN is none.
    private static void WriteCheck(EmitContext context, Lookup lookup)
    {
        var (writer, rows) = (context.Writer, lookup.Table.Dimensions[0]);
        writer.Line("// Inputs are the numbers of rows of a table.");
        using (writer.Block($"private static void CheckIndices({context.Number}[] x)"))
        using (writer.Block("for (var i = 0; i < x.Length; i++)"))
        using (writer.Block($"if (!(x[i] >= 0 && x[i] <= {NumberText.Integer(rows - 1)} && x[i] == ({context.Number})(int)x[i]))"))
        {
            writer.Line($"throw new {Exception}(\"'input[\" + i + \"]' is \" + x[i].ToString(global::System.Globalization.CultureInfo.InvariantCulture) + \" but needs a whole number from 0 to {NumberText.Integer(rows - 1)}.\", \"input\");");
        }
    }
}
