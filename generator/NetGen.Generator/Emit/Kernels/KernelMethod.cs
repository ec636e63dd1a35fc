using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>A method of the kernels, which is declared and called through this; where it goes through many layers, several methods that call one another in turn.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">The comment above it.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Returns">The keyword of what it returns: <c>void</c>, a number, or <c>bool</c>, where a part that returns false is the last one called.</param>
/// <param name="IsAlone">Whether it is never inlined.</param>
internal sealed record KernelMethod(string Name, string Summary, IReadOnlyList<KernelParameter> Parameters, string Returns = "void", bool IsAlone = false)
{
    /// <summary>Whether only the kernels call it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether it is inlined wherever it is called.</summary>
    public bool IsInlined { get; init; }

    /// <summary>The call with the caller's own names for the parameters, which are those of this.</summary>
    public string Call() => Call(Parameters.Select(parameter => parameter.Argument).ToArray());

    /// <summary>The call.</summary>
    public string Call(params string[] arguments) => $"{Name}({string.Join(", ", arguments)})";

    /// <summary>Writes it with one body.</summary>
    public void Write(EmitContext context, Action writeBody)
    {
        context.Writer.Line();
        context.Writer.Line("// " + Summary);
        WriteMethod(context, Name, IsPrivate, writeBody);
    }

    /// <summary>Writes it with a body for each group of layers, from the input to the output.</summary>
    public void Write(EmitContext context, IEnumerable<IReadOnlyList<LayerPlan>> groups, Action<IReadOnlyList<LayerPlan>> writeBody) =>
        WriteParts(context, groups.SelectMany(group => Split(context, group, writeBody)).ToList(), writeBody);

    /// <summary>Writes it with a body for each group of layers, from the output to the input.</summary>
    public void WriteBackward(EmitContext context, IEnumerable<IReadOnlyList<LayerPlan>> groups, Action<IReadOnlyList<LayerPlan>> writeBody) =>
        WriteParts(context, groups.SelectMany(group => Split(context, group, writeBody)).Reverse().ToList(), writeBody);

    private void WriteParts(EmitContext context, IReadOnlyList<IReadOnlyList<LayerPlan>> parts, Action<IReadOnlyList<LayerPlan>> writeBody)
    {
        if (parts.Count == 1)
        {
            Write(context, () => writeBody(parts[0]));
            return;
        }

        Write(context, () => WriteCalls(context, parts));
        foreach (var part in parts)
        {
            context.Writer.Line();
            WriteMethod(context, PartName(part), isPrivate: true, () => writeBody(part));
        }
    }

    // Layers that are too much for one method have one each.
    private static IEnumerable<IReadOnlyList<LayerPlan>> Split(EmitContext context, IReadOnlyList<LayerPlan> group, Action<IReadOnlyList<LayerPlan>> writeBody)
    {
        context.Calls.Clear();
        var fits = group.Count == 1 || context.Writer.TakeBack(() => writeBody(group), () => InlineBudget.FitsPairs(context.Calls));
        return fits ? [group] : group.Select(layer => (IReadOnlyList<LayerPlan>)[layer]);
    }

    private void WriteCalls(EmitContext context, IReadOnlyList<IReadOnlyList<LayerPlan>> parts)
    {
        var calls = parts.Select(part => (this with { Name = PartName(part) }).Call()).ToList();
        if (Returns == "bool")
        {
            context.Writer.Line($"return {string.Join(" && ", calls)};");
            return;
        }

        foreach (var call in calls)
        {
            context.Writer.Line(call + ";");
        }
    }

    private string PartName(IReadOnlyList<LayerPlan> part)
    {
        var (first, last) = (part.Min(layer => layer.Number), part.Max(layer => layer.Number));
        return first == last ? $"{Name}{first}" : $"{Name}{first}To{last}";
    }

    private void WriteMethod(EmitContext context, string name, bool isPrivate, Action writeBody)
    {
        var access = (context.Plan.UsesVectors, isPrivate) switch
        {
            (true, false) => "public",
            (true, true) => "private",
            (false, false) => "internal static",
            _ => "private static",
        };
        if (IsInlined)
        {
            context.MarkInlined();
        }
        else
        {
            context.OptimizeAtOnce(IsAlone);
        }

        using (context.Writer.Block($"{access} {Returns} {name}({string.Join(", ", Parameters.Select(parameter => parameter.Declaration))})"))
        {
            context.WriteBody(writeBody);
        }
    }
}
