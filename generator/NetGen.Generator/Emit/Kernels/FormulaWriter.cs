using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Writes formulas as statements, with a local for each part that is used more than once.</summary>
internal sealed class FormulaWriter(EmitContext context)
{
    private int _locals;

    /// <summary>Writes <c>target = value;</c> for each pair, the shared parts of all of them first.</summary>
    public void Assign(params (string Target, Expr Value)[] assignments)
    {
        var (parts, values) = Sharing.Extract(assignments.Select(a => a.Value).ToList(), () => "e" + NumberText.Integer(++_locals));
        foreach (var (name, value) in parts)
        {
            context.Writer.Line($"var {name} = {context.Printer.Print(value)};");
        }

        for (var i = 0; i < assignments.Length; i++)
        {
            context.Writer.Line($"{assignments[i].Target} = {context.Printer.Print(values[i])};");
        }
    }
}
