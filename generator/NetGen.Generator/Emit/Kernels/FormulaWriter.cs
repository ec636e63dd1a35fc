using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Writes formulas as statements, with a local for each part that is used more than once.</summary>
/// <param name="context">The file.</param>
/// <param name="printer">Prints the formulas; that of numbers if none is given.</param>
/// <param name="reusesLocals">Whether one formula for many values has the same locals each time: a method has only so many.</param>
internal sealed class FormulaWriter(EmitContext context, ScalarPrinter? printer = null, bool reusesLocals = false)
{
    private readonly ScalarPrinter _printer = printer ?? context.Printer;
    private int _locals;
    private int _declared;

    /// <summary>Writes <c>target = value;</c> for each pair, the shared parts of all of them first.</summary>
    public void Assign(params (string Target, Expr Value)[] assignments)
    {
        _locals = reusesLocals ? 0 : _locals;
        var (parts, values) = Sharing.Extract(assignments.Select(a => a.Value).ToList(), () => "v" + NumberText.Integer(++_locals));
        var first = _locals - parts.Count;
        for (var k = 0; k < parts.Count; k++)
        {
            context.Writer.Line($"{(first + k < _declared ? string.Empty : "var ")}{parts[k].Name} = {_printer.Print(parts[k].Value)};");
        }

        _declared = Math.Max(_declared, _locals);

        for (var i = 0; i < assignments.Length; i++)
        {
            context.Writer.Line($"{assignments[i].Target} = {_printer.Print(values[i])};");
        }
    }
}
