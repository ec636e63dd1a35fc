using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>Sums in the order that vectors have: what would be a lane is a sum of its own.</summary>
internal static class LaneSums
{
    /// <summary>The sum over the lanes, neighbours first. Lanes that are not given hold 0, which adds nothing: no lane is −0.</summary>
    public static Expr Total(EmitContext context, IReadOnlyList<string> lanes) => Total(context, lanes.Select(Expr.Name).ToList());

    /// <summary>The same of lanes that are sums themselves.</summary>
    public static Expr Total(EmitContext context, IReadOnlyList<Expr> lanes) => lanes.Count == RowPlanner.LogicalLanes(context.Plan.Model)
        ? Expr.Code($"{context.Printer.Call(FunctionNames.SumLanes)}({string.Join(", ", lanes.Select(lane => context.Printer.Print(lane)))})")
        : Tree(lanes);

    /// <summary>The one-line method behind <see cref="FunctionNames.SumLanes"/>.</summary>
    public static string Function(EmitContext context)
    {
        var names = Enumerable.Range(0, RowPlanner.LogicalLanes(context.Plan.Model)).Select(lane => "v" + NumberText.Integer(lane)).ToList();
        var parameters = string.Join(", ", names.Select(name => $"{context.Number} {name}"));
        return $"{context.Number} {FunctionNames.SumLanes}({parameters}) => {context.Printer.Print(Tree(names.Select(Expr.Name).ToList()))}";
    }

    /// <summary>
    /// Writes ∂loss/∂x for the layer below, unit j in sum j modulo lanes. For 2 -> 8,
    /// <code>
    /// for (var i = 0; i &lt; 2; i++)
    /// {
    ///     float sum0 = 0f, sum1 = 0f, …;
    ///     sum0 = Fma(p[i], d2[0], sum0);
    ///     sum1 = Fma(p[i + 2], d2[1], sum1);
    ///     …
    ///     d1[i] = Sum(sum0, sum1, …);
    /// }
    /// </code>
    /// </summary>
    public static void WriteDeltas(EmitContext context, LayerPlan layer)
    {
        var (writer, lanes, offset) = (context.Writer, RowPlanner.LogicalLanes(context.Plan.Model), layer.Weights.Offset);
        var sums = Names(Math.Min(lanes, layer.Units));
        using (writer.Block($"for (var i = 0; i < {layer.Inputs}; i++)"))
        {
            Declare(context, sums);
            WriteTurns(context, "j", lanes, layer.Units, (j, lane) =>
            {
                var weight = (layer.Inputs * j) + Index.Of("i") + offset;
                return Catalog.Layers.Dense.InputGradient(
                    Expr.Code($"p[{weight.Text}]"), Expr.Code($"{layer.Delta.Name}[{j.Text}]"), Expr.Name(sums[lane]));
            });
            writer.Line($"{context.Dense.Below(layer).Delta.Name}[i] = {context.Printer.Print(Total(context, sums))};");
        }
    }

    /// <summary>Writes one unit's sums over the inputs by the lanes of each chunk, and returns those of each lane.</summary>
    public static IReadOnlyList<Expr> WriteProducts(EmitContext context, LayerPlan layer)
    {
        var width = RowPlanner.LogicalLanes(context.Plan.Model) * layer.Rows.Chunks.Count;
        var sums = Names(Math.Min(width, layer.Inputs));
        Declare(context, sums, layer is { StartsAtBias: true, Bias: { } bias } ? RowText.Bias(context, bias, "p") : context.Zero);
        WriteTurns(context, "i", width, layer.Inputs, (i, lane) => Catalog.Layers.Dense.Affine(
            Expr.Code(RowText.Weight(context, layer, i)), Expr.Code($"{layer.Input.Name}[{i.Text}]"), Expr.Name(sums[lane])));
        return layer.Rows.Chunks.Fold(sums.Select(Expr.Name).ToList(), (a, b) => a + b);
    }

    /// <summary>Writes the sum of values by lanes.</summary>
    public static void WriteTotal(EmitContext context, string name, Func<Index, string> values, int count)
    {
        var sums = Names(Math.Min(RowPlanner.LogicalLanes(context.Plan.Model), count));
        Declare(context, sums);
        WriteTurns(context, "j", RowPlanner.LogicalLanes(context.Plan.Model), count, (j, lane) => Expr.Name(sums[lane]) + Expr.Code(values(j)));
        context.Writer.Line($"var {name} = {context.Printer.Print(Total(context, sums))};");
    }

    // Whole turns of the lanes in a loop, where there are at least two, then what is left. The body is given the index of a term and its lane.
    private static void WriteTurns(EmitContext context, string name, int lanes, int count, Func<Index, int, Expr> body)
    {
        var whole = count / lanes * lanes;
        if (whole > lanes)
        {
            using (context.Writer.Block($"for (var {name} = 0; {name} < {whole}; {name} += {lanes})"))
            {
                for (var lane = 0; lane < lanes; lane++)
                {
                    WriteTerm(lane, Index.Of(name) + lane);
                }
            }

            context.Writer.Line();
        }
        else
        {
            whole = 0;
        }

        for (var k = whole; k < count; k++)
        {
            WriteTerm(k % lanes, k);
        }

        void WriteTerm(int lane, Index index) => context.Writer.Line($"sum{lane} = {context.Printer.Print(body(index, lane))};");
    }

    private static void Declare(EmitContext context, IReadOnlyList<string> sums, string? first = null) =>
        context.Writer.Line($"{context.Number} {string.Join(", ", sums.Select((sum, lane) => $"{sum} = {(lane == 0 && first is not null ? first : context.Zero)}"))};");

    private static List<string> Names(int count) => Enumerable.Range(0, count).Select(lane => "sum" + NumberText.Integer(lane)).ToList();

    private static Expr Tree(IReadOnlyList<Expr> lanes)
    {
        var level = lanes;
        while (level.Count > 1)
        {
            var below = level;
            level = Enumerable.Range(0, (below.Count + 1) / 2)
                .Select(k => (2 * k) + 1 < below.Count ? below[2 * k] + below[(2 * k) + 1] : below[2 * k]).ToList();
        }

        return level[0];
    }
}
