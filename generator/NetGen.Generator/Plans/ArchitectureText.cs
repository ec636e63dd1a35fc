using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Plans;

/// <summary>
/// The network on one line, such as <c>4-16:Relu-3:Softmax;CrossEntropy;Single</c> or <c>8x8x1-Conv2D(8,3x3,Same):Relu-MaxPool2D(2)-Flatten-10:Softmax;CrossEntropy;Single</c>: the shape of
/// the inputs and each layer from the input to the output, apart by <c>-</c>, <c>Standardize</c> before them where there is that; the loss, or <c>None</c>; the precision. The shape has
/// <c>:ChannelsFirst</c> behind it where that is declared and there is more than one position.
/// <para>
/// A dense layer is its units; another its kind, with units, kernel or window first, and other options where they are not at their defaults, in parentheses: <c>Gru(16,Sequence)</c>. Behind
/// it stand its activation, where the kind has one, and <c>:NoBias</c> where a dense layer or a convolution has none. <c>Add(2)</c> and <c>Concat(2)</c> say the number of the layer in this
/// text, 0 for the inputs. Options of activations and losses stand behind what reads them, defaults filled in and rounded to the precision: <c>LeakyRelu(Alpha=0.01)</c>,
/// <c>Tanh(Gain=1.5)</c> where the gain is not 1, which is plain Tanh, and <c>Huber(Delta=1)</c>; a formula of the user's is <c>Function(z/[1+exp[-1.7*z]])</c>. A file of the other precision is compared after rounding.
/// </para>
/// <para>
/// It is written into weight files and compared when they are loaded. So this text never changes for a declaration that it can already tell, and what
/// changes no output for given parameters is not in it: the initial values, the reduction, the arithmetic, names, what does not train, and Dropout. So the weights of a network that was
/// trained with Dropout load into one that has none.
/// </para>
/// </summary>
internal static class ArchitectureText
{
    public static string Of(NetworkModel model)
    {
        var parts = new List<string> { Inputs(model) };
        if (model.IsStandardized)
        {
            parts.Add("Standardize");
        }

        // Each layer's number in the text; what is left out has that of the layer whose output it hands on.
        var (numbers, number) = (new List<int>(), 0);
        foreach (var layer in model.Layers)
        {
            if (layer.Kind != LayerKind.Dropout)
            {
                parts.Add(Layer(model, layer, numbers));
                number++;
            }

            numbers.Add(number);
        }

        return $"{string.Join("-", parts)};{Loss(model)};{model.Precision}";
    }

    /// <inheritdoc cref="LayerText.Activation"/>
    public static string Activation(NetworkModel model, LayerModel layer) => LayerText.Activation(model, layer);

    /// <summary>The loss with its options; <c>None</c> for inference only, and a formula of the user's as <see cref="FormulaText"/> has it.</summary>
    public static string Loss(NetworkModel model) => model.Loss switch
    {
        _ when model.LossFormula is { } formula => FormulaText.OfArchitecture(formula),
        null => "None",
        { } loss when Catalog.Losses.LossCatalog.Of(loss, model.Delta) is { TakesDelta: true } => $"{loss}(Delta={NumberText.Number(model.Delta, model.Precision)})",
        { } loss => loss.ToString(),
    };

    private static string Inputs(NetworkModel model)
    {
        var hasPositions = model.InputShape.Rank > 1 || model.Layers[0].Kind == LayerKind.Embedding;
        var sizes = string.Join("x", LayerText.Sizes(model, model.InputShape).Select(NumberText.Integer));
        return hasPositions && model.Layout == Layout.ChannelsFirst ? sizes + ":ChannelsFirst" : sizes;
    }

    private static string Layer(NetworkModel model, LayerModel layer, IReadOnlyList<int> numbers)
    {
        var activation = LayerText.HasActivation(layer.Kind) ? ":" + LayerText.Activation(model, layer) : string.Empty;
        var bias = layer.Kind is LayerKind.Dense or LayerKind.Conv1D or LayerKind.Conv2D && !layer.UseBias ? ":NoBias" : string.Empty;
        if (layer.Kind == LayerKind.Dense)
        {
            return NumberText.Integer(layer.Units) + activation + bias;
        }

        var options = Leading(model, layer, numbers).Select(NumberText.Integer).Concat(LayerText.Options(model, layer)).ToList();
        return layer.Kind + (options.Count == 0 ? string.Empty : $"({string.Join(",", options)})") + activation + bias;
    }

    private static IEnumerable<int> Leading(NetworkModel model, LayerModel layer, IReadOnlyList<int> numbers) =>
        layer.From is { } name ? new[] { numbers[LayerCatalog.IndexOf(model, name)] }
        : layer.Kind == LayerKind.Embedding ? new[] { layer.Count, layer.Units }
        : layer.Units > 0 ? new[] { layer.Units }
        : Enumerable.Empty<int>();
}
