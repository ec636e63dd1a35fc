using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The biases of a layer in the backward pass: b ← b + step, or g ← g + d, by whole vectors.</summary>
internal static class VectorBias
{
    public static void WriteBackward(EmitContext context, LayerPlan layer, GradientSink sink)
    {
        if (layer.Bias is not { } bias)
        {
            return;
        }

        if (context.Registers?.IsOneByOne(layer.Delta.Name) == true)
        {
            WriteNumbers(context, layer, bias, sink);
            return;
        }

        var (writer, text, lanes) = (context.Writer, new VectorText(context), layer.Rows.Lanes);
        var buffer = $"{sink.Buffer}0";
        new VectorLoop(context, "j", (layer.Units + lanes - 1) / lanes * lanes, lanes, isUnrolled: layer.Units <= 2 * lanes || context.Registers is not null).Write(j =>
        {
            var place = VectorText.Plus(j, bias.Offset);
            var delta = text.Load(layer.Delta.Name, j);
            var old = Expr.Name(text.Load(buffer, place));
            var stepped = sink.Factor is null
                ? Dense.BiasGradient(Expr.Name(delta), old)
                : Dense.WeightGradient(Expr.Name("rate"), Expr.Name(delta), old);
            writer.Line(text.Store(context.Vectors.Print(stepped), buffer, place));
        });
    }

    private static void WriteNumbers(EmitContext context, LayerPlan layer, Slot bias, GradientSink sink)
    {
        var text = new VectorText(context);
        for (var j = 0; j < layer.Units; j++)
        {
            context.Writer.Line(sink.AddBias(context, text.At("p0", $"{bias.Offset + j}"), Expr.Name(text.At(layer.Delta.Name, $"{j}"))));
        }
    }
}
