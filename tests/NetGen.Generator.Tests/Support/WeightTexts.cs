using System.Globalization;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Weights;

namespace NetGen.Generator.Tests.Support;

/// <summary>Texts of weights with the fingerprint that belongs to them.</summary>
internal static class WeightTexts
{
    /// <summary>What [Network(2)] [Dense(1)] reads.</summary>
    public static string Tiny(string numbers = "0.5 -1.5 0.25") => Of("2-1:Identity;None;Single", $"layer 1: 2 -> 1, bias\n{numbers}\n");

    /// <summary>What a network reads, with zeros.</summary>
    public static string ZerosOf(NetworkModel model)
    {
        var (layers, inputs) = (string.Empty, model.Inputs);
        if (model.IsStandardized)
        {
            layers = $"layer 1: standardize {inputs}\n{string.Concat(Enumerable.Repeat("0 1\n", inputs))}";
        }

        foreach (var (layer, number) in model.Layers.Select((layer, i) => (layer, i + (model.IsStandardized ? 2 : 1))))
        {
            var unit = string.Join(' ', Enumerable.Repeat("0", inputs + (layer.UseBias ? 1 : 0)));
            layers += $"layer {number}: {inputs} -> {layer.Units}{(layer.UseBias ? ", bias" : "")}\n{string.Concat(Enumerable.Repeat(unit + "\n", layer.Units))}";
            inputs = layer.Units;
        }

        return Of(ArchitectureText.Of(model), layers);
    }

    /// <summary>The text of an architecture and of the lines of its layers, in single precision and with biases.</summary>
    public static string Of(string architecture, string layers)
    {
        var fingerprint = default(WeightFingerprint);
        fingerprint.Add(architecture);
        foreach (var layer in layers.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal).Split("layer "))
        {
            // All weights, then all biases: the order of GetParameters.
            var units = layer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
            foreach (var number in units.SelectMany(unit => unit[..^1]).Concat(units.Select(unit => unit[^1])))
            {
                fingerprint.Add(double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0, isSingle: true);
            }
        }

        return $"NetGen weights 1\narchitecture {architecture}\nfingerprint {fingerprint.ToString()}\n{layers}";
    }
}
