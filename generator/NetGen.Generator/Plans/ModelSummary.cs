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
/// </summary>
internal static class ModelSummary
{
    private const string Gap = "  ";

    public static string Of(DensePlan plan)
    {
        var model = plan.Model;
        var rows = plan.Layers.Zip(model.Layers, (layer, declared) => new[]
        {
            $"Dense {NumberText.Integer(layer.Number)}{(layer.Bias is null ? " without bias" : string.Empty)}",
            NumberText.Count(layer.Units),
            ArchitectureText.Activation(model, declared),
            NumberText.Count(layer.ParameterCount),
        }).ToList();
        if (model.IsStandardized)
        {
            rows.Insert(0, new[] { "Standardize", NumberText.Count(model.Inputs), string.Empty, NumberText.Count(0) });
        }

        var header = new[] { "layer", "output", "activation", "parameters" };
        var total = new[] { "total", string.Empty, string.Empty, NumberText.Count(plan.ParameterCount) };
        var table = rows.Prepend(header).Append(total).ToList();
        var widths = header.Select((_, column) => table.Max(row => row[column].Length)).ToList();
        var rule = new string('-', widths.Sum() + (Gap.Length * (widths.Count - 1)));
        var lines = new List<string> { $"{model.Type.Name.TrimStart('@')}: {NumberText.Count(model.Inputs)} {(model.Inputs == 1 ? "input" : "inputs")}", rule, Row(header, widths), rule };
        lines.AddRange(rows.Select(row => Row(row, widths)));
        lines.AddRange(new[] { rule, Row(total, widths), Training(plan), Numbers(plan), $"cost: {NetworkCost.Of(plan)}" });
        return string.Join("\n", lines);
    }

    // Numbers end below one another, words start so.
    private static string Row(IReadOnlyList<string> cells, IReadOnlyList<int> widths) => string.Join(
        Gap, cells.Select((cell, column) => column is 1 or 3 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])));

    private static string Training(DensePlan plan) => plan.IsTrainable
        ? $"loss: {ArchitectureText.Loss(plan.Model)}, {(plan.IsMeanOverSamples ? "mean" : "sum")} over the samples of a batch{Optimizer(plan)}"
        : "loss: none, inference only";

    private static string Optimizer(DensePlan plan) =>
        plan.Model.Optimizer is { } optimizer ? $"\noptimizer: {OptimizerText.Of(optimizer).Replace("(", " (").Replace(",", ", ")}" : string.Empty;

    private static string Numbers(DensePlan plan) => $"numbers: {plan.Number}, {(plan.IsFused ? "fused" : "portable")} multiply-adds";
}
