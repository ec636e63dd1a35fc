using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>Sums in the order that vectors have: what would be a lane is a sum of its own.</summary>
internal static class LaneSums
{
    /// <summary>The sum over the lanes, neighbours first. Lanes that are not given hold 0, which adds nothing: no lane is −0.</summary>
    public static Expr Total(EmitContext context, IReadOnlyList<string> lanes)
    {
        if (lanes.Count == context.Plan.Sums.Lanes)
        {
            return Expr.Name($"{context.Printer.Call(FunctionNames.SumLanes)}({string.Join(", ", lanes)})");
        }

        return Tree(lanes.Select(Expr.Name).ToList());
    }

    /// <summary>The one-line method behind <see cref="FunctionNames.SumLanes"/>.</summary>
    public static string Function(EmitContext context)
    {
        var names = Enumerable.Range(0, context.Plan.Sums.Lanes).Select(lane => "v" + NumberText.Integer(lane)).ToList();
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
        var (writer, lanes, offset) = (context.Writer, context.Plan.Sums.Lanes, layer.Weights.Offset);
        var sums = Names(Math.Min(lanes, layer.Units));
        using (writer.Block($"for (var i = 0; i < {layer.Inputs}; i++)"))
        {
            Declare(context, sums);
            WriteTurns(context, "j", layer.Units, lanes, (j, lane) =>
            {
                var weight = int.TryParse(j, out var unit)
                    ? Index("i", offset + (unit * layer.Inputs))
                    : Index($"({layer.Inputs} * {j}) + i", offset + (lane * layer.Inputs));
                var delta = int.TryParse(j, out unit) ? NumberText.Integer(unit) : Index(j, lane);
                return Catalog.Layers.Dense.InputGradient(
                    Expr.Name($"p[{weight}]"), Expr.Name($"{layer.Delta.Name}[{delta}]"), Expr.Name(sums[lane]));
            });
            writer.Line($"d{layer.Number - 1}[i] = {context.Printer.Print(Total(context, sums))};");
        }
    }

    /// <summary>Writes one unit's sums over the inputs by lanes, given the text of an input's index, and returns them.</summary>
    public static IReadOnlyList<string> WriteProducts(EmitContext context, LayerPlan layer)
    {
        var sums = Names(Math.Min(context.Plan.Sums.Lanes, layer.Inputs));
        Declare(context, sums, layer is { StartsAtBias: true, Bias: { } bias } ? RowText.Bias(context, bias, "p") : context.Zero);
        WriteTurns(context, "i", layer.Inputs, context.Plan.Sums.Lanes, (i, lane) =>
        {
            var index = int.TryParse(i, out _) ? i : Index(i, lane);
            return Catalog.Layers.Dense.Affine(Expr.Name(RowText.Weight(context, layer, index)), Expr.Name($"{layer.Input.Name}[{index}]"), Expr.Name(sums[lane]));
        });
        return sums;
    }

    /// <summary>Writes the sum of values by lanes.</summary>
    public static void WriteTotal(EmitContext context, string name, Func<string, string> values, int count)
    {
        var sums = Names(Math.Min(context.Plan.Sums.Lanes, count));
        Declare(context, sums);
        WriteTurns(context, "j", count, context.Plan.Sums.Lanes, (j, lane) =>
            Expr.Name(sums[lane]) + Expr.Name(values(int.TryParse(j, out _) ? j : Index(j, lane))));
        context.Writer.Line($"var {name} = {context.Printer.Print(Total(context, sums))};");
    }

    // Whole turns of the lanes in a loop, where there are at least two, then what is left. The body is given a literal or the loop's name.
    private static void WriteTurns(EmitContext context, string name, int count, int lanes, Func<string, int, Expr> body)
    {
        var whole = count / lanes * lanes;
        if (whole > lanes)
        {
            using (context.Writer.Block($"for (var {name} = 0; {name} < {whole}; {name} += {lanes})"))
            {
                for (var lane = 0; lane < lanes; lane++)
                {
                    WriteTerm(lane, name);
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
            WriteTerm(k % lanes, NumberText.Integer(k));
        }

        void WriteTerm(int lane, string index) => context.Writer.Line($"sum{lane} = {context.Printer.Print(body(index, lane))};");
    }

    private static void Declare(EmitContext context, IReadOnlyList<string> sums, string? first = null) =>
        context.Writer.Line($"{context.Number} {string.Join(", ", sums.Select((sum, lane) => $"{sum} = {(lane == 0 && first is not null ? first : context.Zero)}"))};");

    private static List<string> Names(int count) => Enumerable.Range(0, count).Select(lane => "sum" + NumberText.Integer(lane)).ToList();

    private static string Index(string index, int offset) => offset == 0 ? index : $"{index} + {NumberText.Integer(offset)}";

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
