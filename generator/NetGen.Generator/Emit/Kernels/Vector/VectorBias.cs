using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The step of a layer's biases, by whole vectors; one by one where their deltas are numbers, or no whole vectors.</summary>
internal static class VectorBias
{
    public static void WriteStep(EmitContext context, LayerPlan layer)
    {
        if (layer.Bias is not { } bias)
        {
            return;
        }

        var (writer, text, lanes) = (context.Writer, new VectorText(context), context.Lanes);
        if (context.Registers?.IsOneByOne(layer.Delta) == true || RowPlanner.Pad(layer.Units, layer.Rows.Lanes) % lanes != 0)
        {
            WriteNumbers(context, layer, bias);
            return;
        }

        var isUnrolled = layer.Units <= 2 * lanes || context.Registers is not null;
        new VectorLoop(context, "j", RowPlanner.Pad(layer.Units, lanes), lanes, isUnrolled).Write(
            j =>
            {
                var stepped = new StepText(context, text).Bias(text.Load(layer.Delta, j), text.Load(Reference.Parameters, j + bias.Offset));
                writer.Line(text.Store(stepped, Reference.Parameters, j + bias.Offset));
            },
            hasLocals: false);
    }

    private static void WriteNumbers(EmitContext context, LayerPlan layer, Slot bias)
    {
        var text = new VectorText(context);
        for (var j = 0; j < layer.Units; j++)
        {
            var place = text.At(Reference.Parameters, bias.Offset + j);
            var stepped = Dense.WeightGradient(-Expr.Name("learningRate"), Expr.Code(text.At(layer.Delta, j)), Expr.Code(place));
            context.Writer.Line($"{place} = {context.Printer.Print(stepped)};");
        }
    }
}
