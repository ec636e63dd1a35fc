using System.Globalization;
using System.Text;

namespace NetGen.Tests.Cases.Layered;

/// <summary>A network of layers of any kind that the tests declare. <see cref="ToSource"/> writes what a user would write.</summary>
/// <param name="Name">The class.</param>
/// <param name="Sides">The shape of a sample, in the order of the layout.</param>
/// <param name="Layers">The layers.</param>
/// <param name="Loss">The loss; null for inference only.</param>
internal sealed record LayeredNetwork(string Name, int[] Sides, LayeredLayer[] Layers, Loss? Loss) : ITestNetwork
{
    public Layout Layout { get; init; }

    public Precision Precision { get; init; }

    public Reduction Reduction { get; init; }

    public double? Delta { get; init; }

    public Arithmetic Arithmetic { get; init; }

    public bool HasInputGradient { get; init; }

    /// <summary>Whether it has the outputs of all layers.</summary>
    public bool HasActivations { get; init; }

    /// <summary>The optimizer's attribute, if it has one.</summary>
    public string? Optimizer { get; init; }

    /// <summary>Whether means and deviations of the channels come before anything else.</summary>
    public bool IsStandardized { get; init; }

    /// <summary>A file of weights to start with.</summary>
    public string? Pretrained { get; init; }

    /// <summary>Whether it is a static class, of those weights.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>The shapes of the sample and behind each layer.</summary>
    public IReadOnlyList<LayeredShape> Shapes
    {
        get
        {
            var shapes = new List<LayeredShape> { LayeredShape.Of(Sides, Layout) };
            foreach (var layer in Layers)
            {
                shapes.Add(shapes[^1].After(layer, layer.From is { } from ? shapes[1 + Array.FindIndex(Layers, one => one.Name == from)] : default));
            }

            return shapes;
        }
    }

    public int Inputs => Sides.Aggregate(1, (product, side) => product * side);

    public LayeredShape OutputShape => Shapes[^1];

    /// <summary>The class with its attributes, in the namespace of all test networks.</summary>
    public string ToSource()
    {
        var source = new StringBuilder("namespace ").Append(NetworkCase.Namespace).Append("\n{\n");
        source.Append("    [global::NetGen.Network(").AppendJoin(", ", Sides.Select(side => side.ToString(CultureInfo.InvariantCulture)));
        source.Append(Loss is { } loss ? ", global::NetGen.Loss." + loss : string.Empty);
        source.Append(Layout == default ? string.Empty : ", Layout = global::NetGen.Layout." + Layout);
        source.Append(Precision == default ? string.Empty : ", Precision = global::NetGen.Precision." + Precision);
        source.Append(Arithmetic == default ? string.Empty : ", Arithmetic = global::NetGen.Arithmetic." + Arithmetic);
        source.Append(Reduction == default ? string.Empty : ", Reduction = global::NetGen.Reduction." + Reduction);
        source.Append(Delta is { } delta ? ", Delta = " + delta.ToString("R", CultureInfo.InvariantCulture) : string.Empty);
        source.Append(HasInputGradient ? ", InputGradient = true" : string.Empty);
        source.Append(HasActivations ? ", Activations = true" : string.Empty);
        source.Append(")]\n");
        source.Append(Pretrained is { } file ? $"    [global::NetGen.Pretrained(\"{file}\")]\n" : string.Empty);
        source.Append(IsStandardized ? "    [global::NetGen.Standardize]\n" : string.Empty);
        foreach (var layer in Layers)
        {
            source.Append("    ").Append(LayeredText.Of(layer)).Append('\n');
        }

        source.Append(Optimizer is null ? string.Empty : $"    [global::NetGen.{Optimizer}]\n");
        return source.Append(IsFrozen ? "    public static partial class " : "    public partial class ").Append(Name)
            .Append(" { ").Append(string.Concat(Layers.Select(layer => layer.Own?.Source).OfType<string>().Distinct().Select(method => method + " "))).Append("}\n}\n").ToString();
    }

    public override string ToString() => Name;
}
