using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of shapes: each layer fits what it reads. The first that does not is told, since what follows it reads nothing that is known.</summary>
internal static class ShapeRules
{
    /// <summary>The shapes of the input and of each layer's output; null where a layer does not fit, which is told.</summary>
    public static IReadOnlyList<Shape>? Check(NetworkDeclaration declaration, NetworkModel model, List<RuleViolation> findings)
    {
        var shapes = new List<Shape> { model.InputShape };
        for (var i = 0; i < model.Layers.Count; i++)
        {
            var (layer, attribute, input) = (model.Layers[i], declaration.Layers[i].Attribute, shapes[i]);
            var other = layer.From is { } name ? shapes[1 + LayerCatalog.IndexOf(model, name)] : input;
            var finding = Needed(layer, attribute, input)
                ?? Window(layer, attribute, input)
                ?? Groups(layer, attribute, input)
                ?? Joined(layer, attribute, input, other)
                ?? Softmax(layer, attribute, input);
            if (finding is not null)
            {
                findings.Add(finding);
                return null;
            }

            var output = layer.Kind == LayerKind.Concat ? input.WithChannels(input.Channels + other.Channels) : LayerCatalog.Of(layer.Kind).OutputOf(layer, input);
            if ((long)output.Height * output.Width * output.Channels is var values and > Limits.Values)
            {
                findings.Add(SizeRules.TooManyValues(declaration.Type, attribute.Location(), values, $"values behind layer {NumberText.Integer(i + 1)}"));
                return null;
            }

            shapes.Add(output);
        }

        return shapes;
    }

    private static RuleViolation? Needed(LayerModel layer, AttributeData attribute, Shape input)
    {
        var rank = layer.Kind switch
        {
            LayerKind.Embedding => 1,
            LayerKind.Gru or LayerKind.Lstm => 2,
            _ when LayerWindow.IsAlongSequences(layer.Kind) => 2,
            _ when LayerWindow.IsOverImages(layer.Kind) => 3,
            _ => input.Rank,
        };
        if (rank == input.Rank)
        {
            return null;
        }

        var remedy = rank switch
        {
            1 => "write [Network(inputs)]",
            2 when input.Rank == 1 => $"write [Network(length, channels)], or {Whole(layer.Kind)}",
            2 => $"write [Network(length, channels)], or {OverImages(layer.Kind)}",
            _ when input.Rank == 1 => "write [Network(height, width, channels)], or Dense",
            _ => $"write [Network(height, width, channels)], or {layer.Kind.ToString().Replace("2D", "1D")}",
        };
        return new RuleViolation(Rules.LayerNeedsShape, attribute.Location(), layer.Kind, Named(rank), $"{Named(input.Rank)} of {input}", remedy);
    }

    private static string Named(int rank) => rank switch { 1 => "a vector", 2 => "a sequence", _ => "an image" };

    // A state that is to be kept may have been given up one layer before.
    private static string Whole(LayerKind kind) => kind is LayerKind.Gru or LayerKind.Lstm ? "Sequence = true on the recurrent layer before it, or Dense" : "Dense";

    private static string OverImages(LayerKind kind) => kind is LayerKind.Gru or LayerKind.Lstm ? "Flatten and Dense" : kind.ToString().Replace("1D", "2D");

    private static RuleViolation? Window(LayerModel layer, AttributeData attribute, Shape input)
    {
        var isOverImages = LayerWindow.IsOverImages(layer.Kind);
        if (!isOverImages && !LayerWindow.IsAlongSequences(layer.Kind))
        {
            return null;
        }

        return Side(layer, attribute, layer.KernelWidth, input.Width, layer.PadWidth, isOverImages ? "columns" : "positions", "KernelWidth", "Width")
            ?? (isOverImages ? Side(layer, attribute, layer.KernelHeight, input.Height, layer.PadHeight, "rows", "KernelHeight", "Height") : null);
    }

    private static RuleViolation? Side(LayerModel layer, AttributeData attribute, int kernel, int length, int pad, string positions, params string[] names)
    {
        var reach = ((long)(kernel - 1) * layer.Dilation) + 1;
        var available = layer.Padding == Padding.Valid ? length + (2L * pad) : Limits.Values;
        if (reach <= available)
        {
            return null;
        }

        var name = names.Concat(new[] { "Kernel", "Size" }).First(attribute.Has);
        var remedy = !LayerWindow.IsConvolution(layer.Kind) || layer.Padding != Padding.Valid ? "a longer input" : "Padding = Padding.Same";
        return new RuleViolation(
            Rules.WindowTooLarge, attribute.Location(name), layer.Kind, NumberText.Count(reach), NumberText.Count(available), positions, remedy);
    }

    private static RuleViolation? Groups(LayerModel layer, AttributeData attribute, Shape input)
    {
        if (input.Channels % layer.Groups == 0 && layer.Units % layer.Groups == 0)
        {
            return null;
        }

        var isOfInput = input.Channels % layer.Groups != 0;
        return new RuleViolation(
            Rules.GroupsDoNotDivide,
            attribute.Location("Groups"),
            NumberText.Integer(layer.Groups),
            NumberText.Count(isOfInput ? input.Channels : layer.Units),
            isOfInput ? "channels that the layer reads" : "filters");
    }

    private static RuleViolation? Joined(LayerModel layer, AttributeData attribute, Shape input, Shape other)
    {
        var isSame = layer.Kind == LayerKind.Concat ? input == other.WithChannels(input.Channels) : input == other;
        return isSame
            ? null
            : new RuleViolation(
                Rules.ShapesDiffer, attribute.Location("Layer"), layer.Kind, input, other, layer.From!, layer.Kind == LayerKind.Concat ? "positions" : "shapes");
    }

    private static RuleViolation? Softmax(LayerModel layer, AttributeData attribute, Shape input) =>
        layer.Kind == LayerKind.Activate && ActivationCatalog.Of(layer.Activation) is Softmax && input.Channels == 1
            ? new RuleViolation(Rules.SoftmaxOfOne, attribute.Location("Activation"))
            : null;
}
