using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Plans;

/// <summary>
/// The network as a table, a line for each layer, and its totals. Lines end with <c>\n</c>, but for the last.
/// <code>
/// Iris: 4 inputs
/// ---------------------------------------
/// layer    output  activation  parameters
/// ---------------------------------------
/// Dense 1      16  Relu                80
/// Dense 2       3  Softmax             51
/// ---------------------------------------
/// total                               131
/// </code>
/// Sizes of sequences and images stand in the order of the layout, and options of layers that are not dense behind their names: <c>Conv2D 1 (3x3, Same)</c>.
/// </summary>
internal static class ModelSummary
{
    private const string Gap = "  ";

    public static string Of(NetworkPlan plan) => Of(plan.Model, NetworkCost.Of(plan));

    /// <summary>The table of a network, whatever its code is planned from.</summary>
    public static string Of(NetworkModel model, NetworkCost cost)
    {
        var (shapes, parameters) = (LayerCatalog.ShapesOf(model), LayerParameters.Of(model));
        var rows = model.Layers.Select((layer, i) => new[]
        {
            Name(model, layer, i + 1),
            Sizes(model, shapes[i + 1]),
            !LayerText.HasActivation(layer.Kind) ? string.Empty : layer.Formula?.Name ?? LayerText.Activation(model, layer),
            NumberText.Count(parameters.Where(parameter => parameter.Layer == i + 1).Sum(LayerParameters.CountOf)),
        }).ToList();
        if (model.IsStandardized)
        {
            rows.Insert(0, new[] { "Standardize", Sizes(model, model.InputShape), string.Empty, NumberText.Count(0) });
        }

        var header = new[] { "layer", "output", "activation", "parameters" };
        var total = new[] { "total", string.Empty, string.Empty, NumberText.Count(parameters.Sum(LayerParameters.CountOf)) };
        var table = rows.Prepend(header).Append(total).ToList();
        var widths = header.Select((_, column) => table.Max(row => row[column].Length)).ToList();
        var rule = new string('-', widths.Sum() + (Gap.Length * (widths.Count - 1)));
        var lines = new List<string> { $"{model.Type.Name.TrimStart('@')}: {Sizes(model, model.InputShape)} {(model.Inputs == 1 ? "input" : "inputs")}{Layout(model)}", rule, Row(header, widths), rule };
        lines.AddRange(rows.Select(row => Row(row, widths)));
        lines.AddRange(new[] { rule, Row(total, widths), Training(model), Numbers(model), $"cost: {cost}" });
        lines.AddRange(FormulaText.Lines(model));
        return string.Join("\n", lines);
    }

    /// <summary>The name of a layer. Dense layers are told apart by their number alone; of other layers what they do stands here too.</summary>
    public static string Name(NetworkModel model, LayerModel layer, int number)
    {
        var name = $"{layer.Kind} {NumberText.Integer(number)}";
        var options = LayerText.Options(model, layer).ToList();
        if (layer.From is { } from)
        {
            options.Add($"{model.Layers[LayerCatalog.IndexOf(model, from)].Kind} {NumberText.Integer(LayerCatalog.IndexOf(model, from) + 1)}");
        }
        else if (layer.Kind == LayerKind.Embedding)
        {
            options.Add($"{NumberText.Count(layer.Count)} rows");
        }
        else if (layer.Kind == LayerKind.Dropout)
        {
            options.Add(NumberText.Number(layer.Rate, model.Precision));
        }

        var bias = layer.Kind is LayerKind.Dense or LayerKind.Conv1D or LayerKind.Conv2D && !layer.UseBias ? " without bias" : string.Empty;
        return name + (options.Count == 0 ? string.Empty : $" ({string.Join(", ", options)})") + bias + (layer.IsTrainable ? string.Empty : ", not trained");
    }

    /// <summary>The numbers of a shape, in the order of the layout.</summary>
    public static string Sizes(NetworkModel model, Shape shape) => string.Join(" x ", LayerText.Sizes(model, shape).Select(size => NumberText.Count(size)));

    private static string Layout(NetworkModel model) => model.InputShape.Rank > 1 && model.Layout == NetGen.Layout.ChannelsFirst ? ", channels first" : string.Empty;

    // Numbers end below one another, words start so.
    private static string Row(IReadOnlyList<string> cells, IReadOnlyList<int> widths) => string.Join(
        Gap, cells.Select((cell, column) => column is 1 or 3 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])));

    private static string Training(NetworkModel model) => model.IsTrainable
        ? $"loss: {model.LossFormula?.Name ?? ArchitectureText.Loss(model)}, {(model.Reduction == Reduction.Mean ? "mean" : "sum")} over the samples of a batch{Optimizer(model)}"
        : "loss: none, inference only";

    private static string Optimizer(NetworkModel model) =>
        model.Optimizer is { } optimizer ? $"\noptimizer: {OptimizerText.Of(optimizer).Replace("(", " (").Replace(",", ", ")}" : string.Empty;

    private static string Numbers(NetworkModel model) => $"numbers: {model.Number}, {(model.Arithmetic == Arithmetic.Fused ? "fused" : "portable")} multiply-adds";
}
