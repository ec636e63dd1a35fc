using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Writes formulas as statements, with a local for each part that is used more than once.</summary>
internal sealed class FormulaWriter(EmitContext context, ScalarPrinter? printer = null)
{
    private readonly ScalarPrinter _printer = printer ?? context.Printer;
    private int _locals;

    /// <summary>Writes <c>target = value;</c> for each pair, the shared parts of all of them first.</summary>
    public void Assign(params (string Target, Expr Value)[] assignments)
    {
        var (parts, values) = Sharing.Extract(assignments.Select(a => a.Value).ToList(), () => "v" + NumberText.Integer(++_locals));
        foreach (var (name, value) in parts)
        {
            context.Writer.Line($"var {name} = {_printer.Print(value)};");
        }

        for (var i = 0; i < assignments.Length; i++)
        {
            context.Writer.Line($"{assignments[i].Target} = {_printer.Print(values[i])};");
        }
    }
}
