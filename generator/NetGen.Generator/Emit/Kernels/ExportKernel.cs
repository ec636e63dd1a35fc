using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Emit.Kernels.Scalar;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// The source that <c>ExportSource</c> writes, as strings in the code of a method, which a trimmed program loses that never calls it. A layer's
/// method, for 2 -> 8, is
/// <code>
/// private static void Layer1(float[] x, float[] a)
/// {
///     // Layer 1: 2 -> 8 Relu
///     for (var j = 0; j &lt; 8; j++)
///     {
///         var w = 2 * j;
///         var sum = b1[j];
///         for (var i = 0; i &lt; 2; i++)
///         {
///             sum = (float)(sum + (float)(W1[w + i] * x[i]));
///         }
///
///         a[j] = sum;
///     }
///     …
/// }
/// </code>
/// Its weights and the elementary functions are the library's to write.
/// </summary>
internal static class ExportKernel
{
    private const string Type = "global::NetGen.Export.ExportedCode";

    public static void Write(EmitContext context)
    {
        var writer = context.Writer;
        var (methods, functions) = context.Plan is ProgramPlan ? Programs.ExportedProgram.Source(context.Plan.Model, context.Cancellation) : Source(context);
        writer.Line("// The functions that are called, and the methods.");
        var names = functions.Count == 0 ? string.Empty : $" {string.Join(", ", functions.Select(name => $"\"{name}\""))}";
        var sizes = context.Plan is ProgramPlan ? $"{NumberText.Integer(context.Plan.Model.Inputs)}, {NumberText.Integer(context.Plan.Outputs)}, " : string.Empty; // dense layers tell by their weights
        writer.Line($"{context.Members.Exported.Declaration} => new {Type}(Architecture, Summary, {sizes}new string[] {{{names} }}, new string[]");
        using (writer.Block(string.Empty, "});"))
        {
            foreach (var method in methods)
            {
                WriteText(writer, method);
            }
        }
    }

    // The numbers are rounded here as everywhere in plain code, so that the text is the same whatever the network's own profile.
    private static (IReadOnlyList<string> Methods, IReadOnlyList<string> Functions) Source(EmitContext network)
    {
        var plan = ExportPlanner.Plan(network.Plan.Model);
        var (methods, called) = (new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        Add(WritePass);
        if (plan.Model.IsStandardized)
        {
            Add(WriteStandardize);
        }

        foreach (var layer in plan.Layers)
        {
            Add(context => WriteMethod(context, $"Layer{layer.Number}(@[] x, @[] a)", () => ForwardKernel.WriteLayer(context, layer)));
        }

        Add(context => WriteMethod(context, "Output(@[] a, @[] y)", () => OutputKernel.WriteBody(context)));
        if (called.Remove(FunctionNames.SumLanes))
        {
            Add(context => context.Writer.Line($"private static {LaneSums.Function(context)};"));
        }

        return (methods, called.ToList());

        void Add(Action<EmitContext> write)
        {
            var context = new EmitContext(plan, network.Cancellation);
            write(context);
            methods.Add(context.Writer.ToString().TrimEnd('\n'));
            called.UnionWith(context.Printer.Called);
        }
    }

    private static void WriteMethod(EmitContext context, string signature, Action writeBody)
    {
        using (context.Writer.Block("private static void " + signature.Replace("@", context.Number)))
        {
            writeBody();
        }
    }

    // Two arrays for each thread, which the layers write in turn: any thread may call, and only its first call takes memory.
    private static void WritePass(EmitContext context)
    {
        var (writer, number, (odd, even)) = (context.Writer, context.Number, ExportPlanner.Scratch(context.Dense));
        var arrays = new[] { (Name: "odd", Length: odd), (Name: "even", Length: even) }.Where(array => array.Length > 0).ToList();
        var isStandardized = context.Plan.Model.IsStandardized;
        if (isStandardized)
        {
            writer.Line("[global::System.ThreadStatic]");
            writer.Line($"private static {number}[] standardizedInputs;");
            writer.Line();
        }

        foreach (var (name, _) in arrays)
        {
            writer.Line("[global::System.ThreadStatic]");
            writer.Line($"private static {number}[] {name}Layers;");
            writer.Line();
        }

        using (writer.Block($"internal static void Forward({number}[] x, {number}[] y)"))
        {
            if (isStandardized)
            {
                writer.Line($"var standardized = standardizedInputs ?? (standardizedInputs = new {number}[{context.Plan.Model.Inputs}]);");
            }

            foreach (var (name, length) in arrays)
            {
                writer.Line($"var {name} = {name}Layers ?? ({name}Layers = new {number}[{length}]);");
            }

            if (isStandardized)
            {
                writer.Line("Standardize(x, standardized);");
            }

            foreach (var layer in context.Dense.Layers)
            {
                writer.Line($"Layer{layer.Number}({(layer.Number == 1 ? isStandardized ? "standardized" : "x" : Array(layer.Number - 1))}, {Array(layer.Number)});");
            }

            writer.Line($"Output({Array(context.Dense.Layers.Count)}, y);");
        }
    }

    private static void WriteStandardize(EmitContext context) => WriteMethod(context, "Standardize(@[] x, @[] a)", () =>
    {
        var (writer, number) = (context.Writer, context.Number);
        using (writer.Block($"for (var i = 0; i < {context.Plan.Model.Inputs}; i++)"))
        {
            writer.Line($"a[i] = ({number})(({number})(x[i] - mean[i]) / deviation[i]);");
        }
    });

    private static string Array(int layer) => layer % 2 == 1 ? "odd" : "even";

    // A string for each line, so that the source that the user sees is read as it will be written.
    private static void WriteText(CodeWriter writer, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            writer.Line($"\"{lines[i].Replace("\"", "\\\"")}{(i < lines.Length - 1 ? "\\n\" +" : "\",")}");
        }
    }
}
