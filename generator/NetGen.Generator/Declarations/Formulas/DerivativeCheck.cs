using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>Compares a derivative that the user wrote with that of the formula, at points from −10 to 10 and on both sides of each kink.</summary>
internal static class DerivativeCheck
{
    private const int Points = 64;

    /// <summary>How far from a kink is looked: a wrong branch is wrong there too.</summary>
    private const double BesideKink = 1e-6;

    /// <summary>What a derivative may differ by, relative to its size, or to a thousandth of the largest of all: digits of constants in float, not of formulas.</summary>
    private const double Tolerance = 1e-5;

    private const double Least = 1e-3;

    public static void Check(AttributeData attribute, FormulaModel formula, string name, Expr derivative, List<RuleViolation> findings)
    {
        var right = new OwnFormula(formula, "z").Derivative;

        // Points that are no whole numbers, so that none is a kink as people write them.
        var kinks = Kinks.Of(formula.Value).Concat(Kinks.Of(derivative.With((Expr.Name("y"), formula.Value))));
        var points = Enumerable.Range(0, Points).Select(i => -9.97 + (i * 19.94 / (Points - 1)))
            .Concat(kinks.SelectMany(kink => new[] { kink - BesideKink, kink + BesideKink }))
            .Select(z => (Z: z, Expected: right.Evaluate(_ => z)))
            .Where(point => !double.IsNaN(point.Expected) && !double.IsInfinity(point.Expected))
            .ToList();
        var largest = points.Select(point => Math.Abs(point.Expected)).DefaultIfEmpty(0).Max();
        foreach (var (z, expected) in points)
        {
            var y = formula.Value.Evaluate(_ => z);
            var found = derivative.Evaluate(variable => variable == "y" ? y : z);
            if (!(Math.Abs(expected - found) <= Tolerance * Math.Max(Least * largest, Math.Abs(expected))))
            {
                findings.Add(new RuleViolation(
                    Rules.DerivativeDiffers, attribute.Location("Derivative"), name, NumberText.Number(found, Precision.Double), NumberText.Number(z, Precision.Double), formula.Name, NumberText.Number(expected, Precision.Double)));
                return;
            }
        }
    }
}
