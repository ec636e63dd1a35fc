using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Plans;

/// <summary>
/// The network on one line, such as <c>4-16:Relu-3:Softmax;CrossEntropy;Single</c>: the inputs and each layer from the input to the output, apart by
/// <c>-</c>, <c>Standardize</c> before them where there is that; the loss, or <c>None</c>; the precision. A layer is its units and its activation, and <c>:NoBias</c> where it has none. Options
/// stand in parentheses behind what reads them, defaults filled in and rounded to the precision: <c>LeakyRelu(Alpha=0.01)</c>,
/// <c>Tanh(Gain=1.5)</c> where the gain is not 1, which is plain Tanh, and <c>Huber(Delta=1)</c>. A file of the other precision is compared after rounding.
/// <para>
/// It is written into weight files and compared when they are loaded. So this text never changes for a declaration that it can already tell, and what
/// changes no output for given parameters is not in it: the initial values, the reduction, the arithmetic.
/// </para>
/// </summary>
internal static class ArchitectureText
{
    public static string Of(NetworkModel model)
    {
        var layers = model.Layers.Select(layer =>
            $"{NumberText.Integer(layer.Units)}:{Activation(model, layer)}{(layer.UseBias ? string.Empty : ":NoBias")}");
        return $"{NumberText.Integer(model.Inputs)}-{(model.IsStandardized ? "Standardize-" : string.Empty)}{string.Join("-", layers)};{Loss(model)};{model.Precision}";
    }

    /// <summary>An activation with its options.</summary>
    public static string Activation(NetworkModel model, LayerModel layer)
    {
        var taken = ActivationCatalog.Of(layer.Activation).Options;
        var (alpha, gain) = (NumberText.Number(layer.Alpha, model.Precision), NumberText.Number(layer.Gain, model.Precision));
        var options = new List<string>();
        if (taken.HasFlag(LayerOptions.Alpha))
        {
            options.Add("Alpha=" + alpha);
        }

        if (taken.HasFlag(LayerOptions.Gain) && gain != "1")
        {
            options.Add("Gain=" + gain);
        }

        return options.Count == 0 ? layer.Activation.ToString() : $"{layer.Activation}({string.Join(",", options)})";
    }

    /// <summary>The loss with its options; <c>None</c> for inference only.</summary>
    public static string Loss(NetworkModel model) => model.Loss switch
    {
        null => "None",
        { } loss when Catalog.Losses.LossCatalog.Of(loss, model.Delta) is { TakesDelta: true } => $"{loss}(Delta={NumberText.Number(model.Delta, model.Precision)})",
        { } loss => loss.ToString(),
    };
}
