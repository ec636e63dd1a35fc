using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>What a formula must not be when all of it is written out: series and derivatives have more parts than what they are made of, and other numbers.</summary>
internal static class FormulaLimits
{
    /// <summary>What is wrong, in words; null where nothing is.</summary>
    /// <param name="model">The formula.</param>
    /// <param name="variable">What it is derived by.</param>
    public static string? FaultOf(FormulaModel model, string variable)
    {
        var formula = new OwnFormula(model, variable);
        var parts = EachOnce.Parts(formula.Code(formula.Value)).Concat(EachOnce.Parts(formula.Code(formula.Derivative))).Distinct().ToList();
        return parts.Count > Limits.FormulaParts ? $"it and its derivative have {parts.Count} different parts, and at most {Limits.FormulaParts} can be computed"
            : parts.OfType<Constant>().Any(constant => !IsNumber(constant.Value, model.Precision)) ? "a number of its derivative is not finite"
            : null;
    }

    private static bool IsNumber(double value, Precision precision) => !double.IsNaN(value) && !double.IsInfinity(precision == Precision.Single ? (float)value : value);
}
