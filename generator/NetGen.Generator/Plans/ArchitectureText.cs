using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Plans;

/// <summary>
/// The declaration in one line of ASCII without quotes, such as
/// <c>4 -> 16 Relu -> 8 Elu(alpha=0.7) without bias -> 3 Softmax; loss=CrossEntropy; precision=Single</c>. It is what the user reads and
/// what files of parameters carry: every option in force is written, also by default, and the form never changes. Up to the first semicolon
/// stands what parameters mean; a file may come from a network of another loss or precision.
/// </summary>
internal static class ArchitectureText
{
    public static string Of(NetworkModel model)
    {
        var layers = string.Concat(model.Layers.Select(layer => $" -> {Layer(layer)}"));
        return $"{NumberText.Integer(model.Inputs)}{layers}; loss={Loss(model)}; precision={model.Precision}";
    }

    private static string Layer(LayerModel layer)
    {
        var options = ActivationCatalog.Find(layer.Activation, layer.Alpha, layer.Gain)?.Options ?? LayerOptions.None;
        var alpha = options.HasFlag(LayerOptions.Alpha) ? $"(alpha={NumberText.Plain(layer.Alpha)})" : string.Empty;
        var gain = options.HasFlag(LayerOptions.Gain) ? $"(gain={NumberText.Plain(layer.Gain)})" : string.Empty;
        var bias = layer.UseBias ? string.Empty : " without bias";
        return $"{NumberText.Integer(layer.Units)} {layer.Activation}{alpha}{gain}{bias}";
    }

    private static string Loss(NetworkModel model) =>
        model.Loss is not { } loss ? "none" : loss == NetGen.Loss.Huber ? $"{loss}(delta={NumberText.Plain(model.Delta)})" : loss.ToString();
}
