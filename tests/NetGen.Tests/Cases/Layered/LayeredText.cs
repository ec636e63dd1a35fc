using System.Globalization;

namespace NetGen.Tests.Cases.Layered;

/// <summary>Writes a layer's attribute.</summary>
internal static class LayeredText
{
    public static string Of(LayeredLayer layer)
    {
        var arguments = string.Join(", ", Arguments(layer).Concat(Options(layer)));
        return $"[global::NetGen.{layer.Kind}{(arguments.Length == 0 ? string.Empty : $"({arguments})")}]";
    }

    private static IEnumerable<string> Arguments(LayeredLayer layer)
    {
        if (layer.Kind == LayeredKind.Embedding)
        {
            yield return Number(layer.Count);
        }

        if (layer.Units > 0)
        {
            yield return Number(layer.Units);
        }

        if (layer.IsConvolution || layer.IsPool)
        {
            if (layer.IsOfImages && layer.KernelHeight != layer.KernelWidth)
            {
                yield return Number(layer.KernelHeight);
            }

            yield return Number(layer.KernelWidth);
        }

        if (layer.HasActivation)
        {
            yield return "global::NetGen.Activation." + layer.Activation;
        }

        if (layer.Kind == LayeredKind.Dropout)
        {
            yield return Number(layer.Rate);
        }

        if (layer.From is { } from)
        {
            yield return $"\"{from}\"";
        }
    }

    private static IEnumerable<string> Options(LayeredLayer layer) => new (bool IsWritten, string Text)[]
    {
        (layer.Own is not null, $"Function = nameof({layer.Own})"),
        (layer.Own?.Derivative is not null, $"Derivative = nameof({layer.Own?.Derivative})"),
        (!layer.UseBias, "UseBias = false"),
        (layer.Alpha is not null, "Alpha = " + Number(layer.Alpha ?? 0)),
        (layer.Gain is not null, "Gain = " + Number(layer.Gain ?? 0)),
        (layer.Initializer != default, "Initializer = global::NetGen.Initializer." + layer.Initializer),
        (layer.IsSequence, "Sequence = true"),
        (layer.Epsilon is not null, "Epsilon = " + Number(layer.Epsilon ?? 0)),
        (layer.Dilation != 1, "Dilation = " + Number(layer.Dilation)),
        (layer.Groups != 1, "Groups = " + Number(layer.Groups)),
        (layer.Padding != default, "Padding = global::NetGen.Padding." + layer.Padding),
    }.Where(option => option.IsWritten).Select(option => option.Text)
        .Concat(Sides(layer, "Stride", layer.StrideHeight, layer.StrideWidth))
        .Concat(Sides(layer, "Pad", NotZero(layer.PadHeight), NotZero(layer.PadWidth)))
        .Concat(layer.IsTrainable ? [] : ["Trainable = false"])
        .Concat(layer.Name is { } name ? [$"Name = \"{name}\""] : []);

    // One option for both sides where they are equal, and for sequences, which have one.
    private static IEnumerable<string> Sides(LayeredLayer layer, string name, int? height, int? width)
    {
        if (!layer.IsOfImages || height == width)
        {
            return width is { } both ? [$"{name} = {Number(both)}"] : [];
        }

        return new[] { (Side: "Height", Value: height), (Side: "Width", Value: width) }
            .Where(side => side.Value is not null).Select(side => $"{name}{side.Side} = {Number(side.Value!.Value)}");
    }

    private static int? NotZero(int pad) => pad == 0 ? null : pad;

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
