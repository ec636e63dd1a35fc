using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;

namespace NetGen.Generator.Plans;

/// <summary>The formulas that the user wrote, as text.</summary>
internal static class FormulaText
{
    /// <summary>
    /// What an architecture says: <c>Function(z/[1+exp[-1.7*z]])</c>, the formula whatever its method is called, without blanks and with square brackets, since parentheses mean something there.
    /// </summary>
    public static string OfArchitecture(FormulaModel formula) =>
        $"Function({FormulaPrinter.Text(formula.Value, formula.Precision).Replace(" ", string.Empty).Replace('(', '[').Replace(')', ']')})";

    /// <summary>The formulas of a network and their derivatives, a line for each: <c>Swishy(z) = …</c> and <c>Swishy'(z) = …</c>, those of losses by y.</summary>
    public static IEnumerable<string> Lines(NetworkModel model)
    {
        foreach (var formula in model.Formulas)
        {
            var isLoss = formula == model.LossFormula;
            var variables = isLoss ? "y, t" : "z";
            yield return $"{formula.Name}({variables}) = {FormulaPrinter.Text(formula.Value, formula.Precision)}";
            yield return $"{(isLoss ? $"d{formula.Name}/dy" : formula.Name + "'(z)")} = {Slope(formula, isLoss)}";
        }
    }

    private static string Slope(FormulaModel formula, bool isLoss)
    {
        var text = FormulaPrinter.Text(new OwnFormula(formula, isLoss ? "y" : "z").Derivative, formula.Precision);
        return formula.Derivative is { } own && FormulaVariables.Of(own).Contains(Expr.Name("y")) ? $"{text}, where y = {formula.Name}(z)" : text;
    }
}
