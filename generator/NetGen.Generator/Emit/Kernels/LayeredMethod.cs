using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>A method that goes through the layers; where they are many, several that call one another in turn.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">The comment above it.</param>
/// <param name="Parameters">Types and names, such as <c>Span&lt;float&gt; s</c>.</param>
/// <param name="Returns">The keyword of what it returns: <c>void</c>, <c>double</c> for a sum (such a method has one part), or <c>bool</c>, where a part that returns false is the last one called.</param>
/// <param name="IsAlone">Whether it is never inlined.</param>
internal sealed record LayeredMethod(string Name, string Summary, IReadOnlyList<(string Type, string Name)> Parameters, string Returns = "void", bool IsAlone = false)
{
    /// <summary>The forward pass.</summary>
    public static LayeredMethod Forward(EmitContext context) => new(
        "Forward",
        "Computes all layers up to the logits.",
        new[] { context.Memory("p"), context.Memory("x"), context.Written("s") });

    /// <summary>The parameters handed on.</summary>
    public string Arguments =>
        string.Join(", ", Parameters.Select(parameter => parameter.Type.StartsWith("ref ", StringComparison.Ordinal) ? "ref " + parameter.Name : parameter.Name));

    /// <summary>Writes the method with a body for each group of layers, in the order given.</summary>
    public void Write(EmitContext context, IEnumerable<IReadOnlyList<LayerPlan>> groups, Action<IReadOnlyList<LayerPlan>> writeBody)
    {
        var (writer, parts) = (context.Writer, groups.ToList());
        writer.Line("// " + Summary);
        context.OptimizeAtOnce(IsAlone);
        using (writer.Block(Header("internal", Name)))
        {
            if (parts.Count == 1)
            {
                writeBody(parts[0]);
                return;
            }

            if (Returns == "bool")
            {
                writer.Line($"return {string.Join(" && ", parts.Select(part => $"{PartName(part)}({Arguments})"))};");
            }
            else
            {
                foreach (var part in parts)
                {
                    writer.Line($"{PartName(part)}({Arguments});");
                }
            }
        }

        foreach (var part in parts)
        {
            writer.Line();
            context.OptimizeAtOnce(IsAlone);
            using (writer.Block(Header("private", PartName(part))))
            {
                writeBody(part);
            }
        }
    }

    private string PartName(IReadOnlyList<LayerPlan> part)
    {
        var (first, last) = (part.Min(layer => layer.Number), part.Max(layer => layer.Number));
        return first == last ? $"{Name}{first}" : $"{Name}{first}To{last}";
    }

    private string Header(string access, string name) =>
        $"{access} static {Returns} {name}({string.Join(", ", Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"))})";
}
