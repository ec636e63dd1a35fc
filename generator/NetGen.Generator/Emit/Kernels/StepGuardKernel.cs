using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// The question before one sample's step writes a layer: could it make a parameter infinite or NaN? Then neither the layer nor those below it change.
/// <code>
/// if (!StepGuard.IsSafe(learningRate, StepGuard.Magnitude(StepGuard.Larger(a1_0, a1_1)), StepGuard.Magnitude(d2_0)))
/// {
///     return float.NaN;
/// }
/// </code>
/// Asking each new weight would cost an operation for each; the magnitudes of a layer's inputs and deltas are a few operations that nothing waits for.
/// </summary>
internal static class StepGuardKernel
{
    private const string Library = "global::NetGen.Numerics.StepGuard.";

    /// <summary>The inputs of a first layer that are compared one by one, without a call.</summary>
    private const int InputsOneByOne = 8;

    public static void Write(EmitContext context, LayerPlan layer)
    {
        using (context.Writer.Block($"if (!{Library}IsSafe(learningRate, {Arguments(context, layer)}))"))
        {
            context.Writer.Line(context.Registers is null ? "return false;" : $"return {context.Number}.NaN;");
        }

        context.Writer.Line();
    }

    private static string Arguments(EmitContext context, LayerPlan layer)
    {
        if (context.Dense.HasBoundedInput(layer))
        {
            return $"{context.Literal(1)}, {Values(context, layer.Delta)}";
        }

        var isUsers = layer.Number == 1;
        if (context is { Plan.UsesVectors: true, Registers: null } && (!isUsers || layer.Inputs > InputsOneByOne))
        {
            return $"ref {(isUsers ? Reference.Inputs.Name : layer.Input.Name)}, {NumberText.Integer(layer.Inputs)}, ref {layer.Delta.Name}, {NumberText.Integer(layer.Units)}";
        }

        return $"{(isUsers ? UserInput(context) : Values(context, layer.Input))}, {Values(context, layer.Delta)}";
    }

    // Of the sample itself and not of a padded copy, so that all forms look at the same values.
    private static string UserInput(EmitContext context)
    {
        var inputs = context.Dense.Model.Inputs;
        if (!context.Dense.UsesVectors)
        {
            return $"{Library}Magnitude(x)";
        }

        if (inputs > InputsOneByOne)
        {
            return $"{Library}Magnitude(ref x0, {NumberText.Integer(inputs)})";
        }

        var text = new VectorText(context);
        return Most("Magnitude", Enumerable.Range(0, inputs).Select(i => text.At(Reference.Inputs, i)).ToList());
    }

    private static string Values(EmitContext context, Slot slot)
    {
        if (!context.Dense.UsesVectors)
        {
            return $"{Library}Magnitude({slot.Name})";
        }

        if (context.Registers is not { } registers)
        {
            return $"{Library}Magnitude(ref {slot.Name}, {NumberText.Integer(slot.Length)})";
        }

        var text = new VectorText(context);
        if (registers.IsOneByOne(slot))
        {
            return Most("Magnitude", Enumerable.Range(0, slot.Length).Select(i => text.At(slot, i)).ToList());
        }

        // Lanes beyond a layer's units hold what lay between the parameters, which may be anything.
        var vectors = Enumerable.Range(0, RowPlanner.Pad(slot.Length, text.Lanes) / text.Lanes).Select(k => k * text.Lanes)
            .Select(first => text.KeepFirst(text.Load(slot, first), slot.Length - first >= text.Lanes ? 0 : slot.Length - first)).ToList();
        return text.Magnitude(vectors.Count == 1 ? vectors[0] : Most(text.Larger, vectors));
    }

    private static string Most(string function, IReadOnlyList<string> values) => values.Count == 1
        ? $"{Library}{function}({values[0]})"
        : Most((a, b) => $"{Library}{function}({a}, {b})", values);

    // A tree of pairs, so that no comparison waits for all before it.
    private static string Most(Func<string, string, string> larger, IReadOnlyList<string> values)
    {
        if (values.Count == 1)
        {
            return values[0];
        }

        var half = values.Count / 2;
        return larger(Most(larger, values.Take(half).ToList()), Most(larger, values.Skip(half).ToList()));
    }
}
