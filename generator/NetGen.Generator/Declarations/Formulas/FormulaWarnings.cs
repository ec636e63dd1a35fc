using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>Looks at a formula's values, as the network computes them in its precision, from −10 to 10: whether they and the derivative are finite, and whether there is anything to learn by.</summary>
internal static class FormulaWarnings
{
    /// <summary>Points of the one variable of an activation; whole and half numbers are among them, where logarithms and quotients have their ends.</summary>
    private const int Points = 81;

    /// <summary>Points of each of the two variables of a loss.</summary>
    private const int PointsOfTwo = 21;

    private const double Most = 10;

    public static void CheckActivation(AttributeData attribute, FormulaModel formula, List<RuleViolation> findings)
    {
        // Where a divisor is 0 between two points the sign of it tells.
        var points = Between(-Most, Most, Points).Concat(Kinks.OfDivisors(formula.Value));
        Check(attribute.Location("Function"), formula, "z", points.Select(z => (z, 0.0)), findings);
    }

    public static void CheckLoss(AttributeData network, FormulaModel formula, (double Least, double Largest) outputs, List<RuleViolation> findings) => Check(
        network.Location("LossFunction"),
        formula,
        "y",
        Between(-Most, Most, PointsOfTwo).SelectMany(t => Between(outputs.Least, outputs.Largest, PointsOfTwo).Select(y => (y, t))),
        findings);

    private static IEnumerable<double> Between(double least, double largest, int count) => Enumerable.Range(0, count).Select(i => least + (i * (largest - least) / (count - 1)));

    private static void Check(Location location, FormulaModel formula, string variable, IEnumerable<(double At, double Target)> points, List<RuleViolation> findings)
    {
        var own = new OwnFormula(formula, variable);
        var (valueAt, slopeAt) = (new FormulaTape(own.Code(own.Value), formula.Precision), new FormulaTape(own.Code(own.Derivative), formula.Precision));
        var isConstant = true;
        RuleViolation? ofValue = null, ofSlope = null;
        foreach (var (at, target) in points)
        {
            var y = at;
            double Lookup(string name) => name == "t" ? target : name == "y" ? y : at;
            var value = valueAt.Evaluate(Lookup);
            y = variable == "z" ? value : at;
            var slope = slopeAt.Evaluate(Lookup);
            isConstant &= slope.Equals(0.0) || slope.Equals(-0.0);
            ofValue ??= Violation("The value", value, at, target);
            ofSlope ??= Violation("The derivative", slope, at, target);
        }

        // One cause is told once.
        if ((ofValue ?? ofSlope) is { } violation)
        {
            findings.Add(violation);
        }

        if (isConstant)
        {
            findings.Add(new RuleViolation(Rules.FormulaIsConstant, location, formula.Name));
        }

        RuleViolation? Violation(string what, double value, double at, double target) => !double.IsNaN(value) && !double.IsInfinity(value) ? null : new RuleViolation(
            Rules.FormulaNotFinite,
            location,
            what,
            formula.Name,
            NumberText.Number(value, Precision.Double),
            $"{variable} = {NumberText.Number(at, Precision.Double)}{(variable == "y" ? $", t = {NumberText.Number(target, Precision.Double)}" : string.Empty)}");
    }
}
