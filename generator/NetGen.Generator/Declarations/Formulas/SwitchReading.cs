using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>Reads a switch expression: the first arm whose pattern fits, from the last one upwards.</summary>
internal static class SwitchReading
{
    public static Expr? Read(FormulaReader reader, ISwitchExpressionOperation choice, FormulaScope scope)
    {
        var (value, read) = (ExpressionReading.Read(reader, choice.Value, scope), new List<(Func<Expr, Expr, Expr>? Choose, Expr? Value)>());
        if (value is null)
        {
            return null;
        }

        foreach (var arm in choice.Arms)
        {
            var fits = PatternReading.Read(reader, arm.Pattern, value);
            if (arm.Guard is { } guard)
            {
                fits = ConditionReading.Read(reader, guard, scope) is { } also && fits is not null ? ConditionReading.And(fits, also) : null;
            }

            // A value may read what its pattern declares: one fault is enough.
            read.Add((fits, fits is null ? null : ExpressionReading.Read(reader, arm.Value, scope)));
        }

        if (read.Any(arm => arm.Choose is null || arm.Value is null))
        {
            return null;
        }

        // What fits no arm throws in C#; a formula has no exceptions.
        if (choice.Arms.LastOrDefault() is not { Guard: null, Pattern: IDiscardPatternOperation })
        {
            var place = choice.Arms.LastOrDefault()?.Syntax ?? choice.Syntax;
            return reader.Fail(FormulaFault.NotUnderstood(place, "a switch expression whose last arm does not take the rest", "end it with '_ => …'"));
        }

        var formula = read[read.Count - 1].Value!;
        for (var i = read.Count - 2; i >= 0; i--)
        {
            formula = read[i].Choose!(read[i].Value!, formula);
        }

        return formula;
    }
}
