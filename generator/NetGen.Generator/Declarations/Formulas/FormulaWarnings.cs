using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>Looks at a formula's values from −10 to 10: whether they and the derivative are finite, and whether there is anything to learn by.</summary>
internal static class FormulaWarnings
{
    /// <summary>Points that are looked at, of each variable: whole and half numbers are among them, where logarithms and quotients have their ends.</summary>
    private const int Points = 81;

    private const double From = -10;

    private const double Step = 0.25;

    public static void CheckActivation(AttributeData attribute, FormulaModel formula, List<RuleViolation> findings) =>
        Check(attribute.Location("Function"), formula, "z", new[] { 0.0 }, findings);

    public static void CheckLoss(AttributeData network, FormulaModel? formula, List<RuleViolation> findings)
    {
        if (formula is not null)
        {
            Check(network.Location("LossFunction"), formula, "y", Enumerable.Range(0, Points).Select(i => From + (i * Step)).ToList(), findings);
        }
    }

    private static void Check(Location location, FormulaModel formula, string variable, IReadOnlyList<double> targets, List<RuleViolation> findings)
    {
        var slope = formula.Derivative ?? new OwnFormula(formula, variable).Derivative;
        var (isConstant, toldValue, toldSlope) = (true, false, false);
        foreach (var target in targets)
        {
            for (var i = 0; i < Points; i++)
            {
                var at = From + (i * Step);
                var y = variable == "z" ? formula.Value.Evaluate(_ => at) : at;
                double Lookup(string name) => name == "t" ? target : name == "y" ? y : at;
                var (value, derivative) = (formula.Value.Evaluate(Lookup), slope.Evaluate(Lookup));
                isConstant &= derivative.Equals(0.0) || derivative.Equals(-0.0);
                var place = $"{variable} = {NumberText.Number(at, Precision.Double)}{(variable == "y" ? $", t = {NumberText.Number(target, Precision.Double)}" : string.Empty)}";
                toldValue = toldValue || Tell("The value", value, place);
                toldSlope = toldSlope || toldValue || Tell("The derivative", derivative, place);
            }
        }

        if (isConstant)
        {
            findings.Add(new RuleViolation(Rules.FormulaIsConstant, location, formula.Name));
        }

        bool Tell(string what, double value, string place)
        {
            var isFinite = !double.IsNaN(value) && !double.IsInfinity(value);
            if (!isFinite)
            {
                findings.Add(new RuleViolation(Rules.FormulaNotFinite, location, what, formula.Name, NumberText.Number(value, Precision.Double), place));
            }

            return !isFinite;
        }
    }
}
