using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>What one sample's step does with a gradient: w ← w − rate · delta · input, without the gradient ever being stored.</summary>
internal sealed class StepText(EmitContext context, VectorText text)
{
    private static readonly Expr Rate = Expr.Name("rate");

    /// <summary>Writes what the step needs once.</summary>
    public void WriteStart() => context.Writer.Line($"var rate = {text.All(context.Printer.Print(-Expr.Name("learningRate")))};");

    /// <summary>The name of a unit's delta as its weights take it.</summary>
    public static string DeltaName(LayerPlan layer, int k) => (layer.Rows.ScalesInputs ? "delta" : "step") + Support.NumberText.Integer(k);

    /// <summary>A delta as the layer's weights take it: the rate is a factor of the deltas or of the inputs.</summary>
    public string Delta(LayerPlan layer, string delta) => layer.Rows.ScalesInputs ? delta : Scaled(delta);

    /// <summary>An input as the layer's weights take it.</summary>
    public string Input(LayerPlan layer, string input) => layer.Rows.ScalesInputs ? Scaled(input) : input;

    /// <summary>A vector times the negative learning rate.</summary>
    public string Scaled(string vector) => text.Printer.Print(Rate * Expr.Code(vector));

    /// <summary>A weight after the step, given its delta and input as it takes them.</summary>
    public string Weight(string delta, string input, string weight) =>
        text.Printer.Print(Dense.WeightGradient(Expr.Name(delta), Expr.Name(input), Expr.Code(weight)));

    /// <summary>A bias after the step.</summary>
    public string Bias(string delta, string bias) => text.Printer.Print(Dense.WeightGradient(Rate, Expr.Code(delta), Expr.Code(bias)));
}
