using System.Globalization;
using System.Text;

namespace NetGen.Tests.Cases;

/// <summary>A network that the tests declare. <see cref="ToSource"/> writes what a user would write.</summary>
internal sealed record NetworkCase(
    string Name,
    int Inputs,
    LayerCase[] Layers,
    Loss? Loss = null,
    Precision Precision = Precision.Single,
    Reduction Reduction = Reduction.Mean,
    double? Delta = null,
    Arithmetic Arithmetic = Arithmetic.Fused,
    string? Optimizer = null,
    bool IsStandardized = false) : ITestNetwork
{
    /// <summary>A method that is minimised; the loss is <see cref="Loss.MeanSquaredError"/> then, which is a mean over the outputs too.</summary>
    public OwnFunction? OwnLoss { get; init; }

    /// <summary>The namespace of all test networks.</summary>
    public const string Namespace = "NetGen.Cases";

    public int Outputs => Layers[^1].Units;

    public int ParameterCount
    {
        get
        {
            var (count, inputs) = (0, Inputs);
            foreach (var layer in Layers)
            {
                count += (inputs * layer.Units) + (layer.UseBias ? layer.Units : 0);
                inputs = layer.Units;
            }

            return count;
        }
    }

    public string ToSource()
    {
        var source = new StringBuilder("namespace ").Append(Namespace).Append("\n{\n");
        source.Append("    [global::NetGen.Network(").Append(Inputs.ToString(CultureInfo.InvariantCulture));
        if (OwnLoss is { } own)
        {
            source.Append(", LossFunction = nameof(").Append(own.Name).Append(')');
        }
        else if (Loss is { } loss)
        {
            source.Append(", global::NetGen.Loss.").Append(loss);
        }

        Option(source, Precision != default, "Precision", "global::NetGen.Precision." + Precision);
        Option(source, Reduction != default, "Reduction", "global::NetGen.Reduction." + Reduction);
        Option(source, Delta is not null, "Delta", Number(Delta));
        Option(source, Arithmetic != default, "Arithmetic", "global::NetGen.Arithmetic." + Arithmetic);
        source.Append(")]\n");
        if (IsStandardized)
        {
            source.Append("    [global::NetGen.Standardize]\n");
        }

        foreach (var layer in Layers)
        {
            source.Append("    [global::NetGen.Dense(").Append(layer.Units.ToString(CultureInfo.InvariantCulture));
            source.Append(", global::NetGen.Activation.").Append(layer.Activation);
            Option(source, layer.Own is not null, "Function", $"nameof({layer.Own})");
            Option(source, layer.Own?.Derivative is not null, "Derivative", $"nameof({layer.Own?.Derivative})");
            Option(source, !layer.UseBias, "UseBias", "false");
            Option(source, layer.Alpha is not null, "Alpha", Number(layer.Alpha));
            Option(source, layer.Gain is not null, "Gain", Number(layer.Gain));
            Option(source, layer.Initializer != default, "Initializer", "global::NetGen.Initializer." + layer.Initializer);
            source.Append(")]\n");
        }

        if (Optimizer is not null)
        {
            source.Append("    [global::NetGen.").Append(Optimizer).Append("]\n");
        }

        return source.Append("    public partial class ").Append(Name).Append(" { ").Append(string.Concat(Methods.Select(method => method + " "))).Append("}\n}\n").ToString();
    }

    private IEnumerable<string> Methods => Layers.Select(layer => layer.Own).Append(OwnLoss).OfType<OwnFunction>().Select(own => own.Source).Distinct();

    public override string ToString() => Name;

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;

    private static void Option(StringBuilder source, bool isWritten, string name, string value)
    {
        if (isWritten)
        {
            source.Append(", ").Append(name).Append(" = ").Append(value);
        }
    }
}
