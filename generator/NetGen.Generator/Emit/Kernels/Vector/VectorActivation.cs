using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// A hidden layer's activation, vector by vector. Lanes beyond the layer's units become 0 for the next layer's sums, which a function
/// of 0 need not be.
/// </summary>
internal static class VectorActivation
{
    public static void Write(EmitContext context, LayerPlan layer)
    {
        if (layer.Activation is not ElementwiseActivation activation || activation is Identity)
        {
            return;
        }

        var (writer, text, lanes) = (context.Writer, new VectorText(context), layer.Rows.Lanes);
        var whole = layer.Units / lanes * lanes;
        if (whole > lanes)
        {
            using (writer.Block($"for (var j = 0; j < {whole}; j += {lanes})"))
            {
                WriteVector("j", 0);
            }
        }
        else if (whole == lanes)
        {
            using (writer.Block())
            {
                WriteVector("0", 0);
            }
        }

        if (layer.Units > whole)
        {
            using (writer.Block())
            {
                WriteVector($"{whole}", layer.Units - whole);
            }
        }

        void WriteVector(string index, int ragged)
        {
            writer.Line($"var z = {text.Load(layer.PreActivation.Name, index)};");
            new FormulaWriter(context, context.Vectors).Assign(("var a", activation.Value(Expr.Name("z"))));
            writer.Line(text.Store(text.Keep("a", ragged), layer.Output.Name, index));
        }
    }
}
