using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The forward pass of one sample up to the logits; it keeps in <c>s</c> what the backward pass reads.</summary>
internal static class VectorForwardKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        LayeredMethod.Forward(context).Write(context, plan.Groups, layers =>
        {
            if (plan.CopiesInput && layers[0].Number == 1)
            {
                writer.Line("x.CopyTo(s);");
            }

            writer.Line("ref var p0 = " + VectorText.Start("p"));
            writer.Line("ref var s0 = " + VectorText.Start("s"));
            if (layers[0].Number == 1 && !plan.CopiesInput)
            {
                writer.Line("ref var x0 = " + VectorText.Start("x"));
            }

            SlotWriter.WriteReferences(context, layers.SelectMany(layer => new[] { layer.Input, layer.PreActivation, layer.Output }));
            foreach (var layer in layers)
            {
                writer.Line();
                writer.Line("// " + layer.Heading);
                KernelClass.For(layer).WriteForward(context, layer);
                if (layer != plan.Last)
                {
                    WriteActivation(context, new VectorText(context), layer);
                }
            }
        });
    }

    // Lanes beyond the layer's units must be 0 for the next layer's sums, which a function of 0 need not be.
    private static void WriteActivation(EmitContext context, VectorText text, LayerPlan layer)
    {
        if (layer.Activation is not ElementwiseActivation activation || activation is Identity)
        {
            return;
        }

        var (writer, lanes) = (context.Writer, layer.Rows.Lanes);
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
