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
/// Asking each new weight would take a seventh more multiply-adds; the magnitudes of a layer's inputs and deltas are a few operations that nothing waits for.
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
        if (context.Plan.HasBoundedInput(layer))
        {
            return $"{context.Literal(1)}, {Values(context, layer.Delta)}";
        }

        var isUsers = layer.Number == 1;
        if (context is { Plan.UsesVectors: true, Registers: null } && (!isUsers || layer.Inputs > InputsOneByOne))
        {
            return $"ref {(isUsers ? "x0" : layer.Input.Name)}, {NumberText.Integer(layer.Inputs)}, ref {layer.Delta.Name}, {NumberText.Integer(layer.Units)}";
        }

        return $"{(isUsers ? UserInput(context) : Values(context, layer.Input))}, {Values(context, layer.Delta)}";
    }

    // Of the sample itself and not of a padded copy, so that all forms look at the same values.
    private static string UserInput(EmitContext context)
    {
        var inputs = context.Plan.Model.Inputs;
        if (!context.Plan.UsesVectors)
        {
            return $"{Library}Magnitude(x)";
        }

        if (inputs > InputsOneByOne)
        {
            return $"{Library}Magnitude(ref x0, {NumberText.Integer(inputs)})";
        }

        var text = new VectorText(context);
        return Most("Magnitude", Enumerable.Range(0, inputs).Select(i => text.At("x0", NumberText.Integer(i))).ToList());
    }

    private static string Values(EmitContext context, Slot slot)
    {
        if (!context.Plan.UsesVectors)
        {
            return $"{Library}Magnitude({slot.Name})";
        }

        if (context.Registers is not { } registers)
        {
            return $"{Library}Magnitude(ref {slot.Name}, {NumberText.Integer(slot.Length)})";
        }

        if (registers.IsOneByOne(slot.Name))
        {
            return Most("Magnitude", Enumerable.Range(0, slot.Length).Select(i => registers.Value(context, slot.Name, NumberText.Integer(i))).ToList());
        }

        var lanes = context.Plan.Lanes;
        return $"{Library}Magnitude({Most("Larger", Enumerable.Range(0, RowPlanner.Pad(slot.Length, lanes) / lanes).Select(k => Vector(context, registers, slot, k)).ToList(), isVector: true)})";
    }

    // Lanes beyond a layer's units hold what lay between the parameters, which may be anything.
    private static string Vector(EmitContext context, RegisterFile registers, Slot slot, int k)
    {
        var lanes = context.Plan.Lanes;
        var vector = registers.Vector(slot.Name, NumberText.Integer(k * lanes));
        var kept = slot.Length - (k * lanes);
        return kept >= lanes ? vector : $"{context.Vectors.Call("KeepFirst")}({vector}, {NumberText.Integer(kept)})";
    }

    // A tree of pairs, so that no comparison waits for all before it.
    private static string Most(string function, IReadOnlyList<string> values, bool isVector = false)
    {
        if (values.Count == 1)
        {
            return isVector ? values[0] : $"{Library}{function}({values[0]})";
        }

        var half = values.Count / 2;
        var (first, second) = (values.Take(half).ToList(), values.Skip(half).ToList());
        return $"{Library}{function}({(half == 1 ? first[0] : Most(function, first, isVector))}, {(second.Count == 1 ? second[0] : Most(function, second, isVector))})";
    }
}
