using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>A sum over the outputs <c>j</c>: a local, or a local span of as many sums as a vector has lanes.</summary>
internal sealed class OutputSum(EmitContext context, string name, OutputOrder order)
{
    /// <summary>The order for a sample alone.</summary>
    public static OutputOrder Order(DensePlan plan) => !plan.UsesVectors && plan.Sums.OutputsByLanes ? OutputOrder.ByLanes : OutputOrder.InOrder;

    /// <summary>The sum that an output goes to.</summary>
    public string Part(Index j) => order == OutputOrder.ByLanes ? $"{Lanes}[{j.Text} % {context.Dense.Sums.Lanes}]" : name;

    private string Lanes => name + "Lanes";

    /// <summary>Writes the start, before the loop.</summary>
    public void Start()
    {
        if (order == OutputOrder.ByLanes)
        {
            context.DeclareStack(Lanes, context.Dense.Sums.Lanes);
        }
        else
        {
            context.Writer.Line($"var {name} = {context.Zero};");
        }
    }

    /// <summary>Writes the addition of an output's value, a name or a place.</summary>
    public void Add(Index j, string value)
    {
        var part = Part(j);
        context.Writer.Line(context.Printer.RoundsByCast
            ? $"{part} = {context.Printer.Print(Expr.Code(part) + Expr.Code(value))};"
            : $"{part} += {value};");
    }

    /// <summary>Writes the end, after the loop, from which on the sum has its name.</summary>
    public void End()
    {
        if (order == OutputOrder.ByLanes)
        {
            var lanes = Enumerable.Range(0, context.Dense.Sums.Lanes).Select(lane => $"{Lanes}[{lane}]").ToList();
            context.Writer.Line($"var {name} = {context.Printer.Print(LaneSums.Total(context, lanes))};");
        }
    }
}
