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
                writer.Line($"global::NetGen.Numerics.Lanes.CopyPadded(ref x0, ref s0, {plan.Model.Inputs});");
            }

            SlotWriter.WriteReferences(context, layers.SelectMany(layer => new[] { layer.Input, layer.PreActivation, layer.Output }));
            WriteLayers(context, layers);
        });
    }

    /// <summary>Writes the layers one after another, each with its activation; the last one ends with the logits.</summary>
    public static void WriteLayers(EmitContext context, IReadOnlyList<LayerPlan> layers)
    {
        foreach (var layer in layers)
        {
            context.Writer.Line();
            context.Writer.Line("// " + layer.Heading);
            if (Constants.Has(context, layer))
            {
                ConstantDense.WriteForward(context, layer);
            }
            else
            {
                KernelClass.For(layer).WriteForward(context, layer);
            }

            if (layer != context.Plan.Last)
            {
                VectorActivation.Write(context, layer);
            }
        }
    }
}
