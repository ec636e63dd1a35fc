using Microsoft.CodeAnalysis;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of optimizers: at most one, on what trains, with options in their ranges.</summary>
internal static class OptimizerRules
{
    /// <summary>From 0 up to, but not including, 1.</summary>
    private static readonly string[] Decays = { nameof(OptimizerModel.Momentum), nameof(OptimizerModel.Alpha), nameof(OptimizerModel.Beta1), nameof(OptimizerModel.Beta2) };

    private static readonly string[] Clips = { nameof(OptimizerModel.ClipNorm), nameof(OptimizerModel.ClipValue) };

    /// <summary>Smaller numbers added to a root are lost beside it, and would let a step be infinite.</summary>
    private const double LeastEpsilon = 1e-20;

    public static void Check(NetworkDeclaration declaration, List<RuleViolation> findings)
    {
        if (declaration.Optimizers.Count == 0)
        {
            return;
        }

        var (kind, attribute) = declaration.Optimizers[0];
        foreach (var (other, second) in declaration.Optimizers.Skip(1))
        {
            findings.Add(new RuleViolation(Rules.SecondOptimizer, second.Location(), declaration.Type.Name, kind, other));
        }

        if (declaration.Network is { } network && network.IsComplete() && Unused(declaration, network) is { } why)
        {
            findings.Add(new RuleViolation(Rules.OptimizerUnused, attribute.Location(), kind, declaration.Type.Name, why));
        }

        var precision = (Precision)(declaration.Network?.Enumeration("Precision") ?? 0);
        foreach (var (_, each) in declaration.Optimizers)
        {
            CheckValues(each, precision, findings);
            CheckNesterov(each, findings);
        }
    }

    private static string? Unused(NetworkDeclaration declaration, AttributeData network) =>
        declaration.Type.IsStatic ? "whose weights are frozen"
        : !network.HasLoss() ? "which has no loss"
        : null;

    private static void CheckValues(AttributeData attribute, Precision precision, List<RuleViolation> findings)
    {
        foreach (var name in Decays)
        {
            ValueRules.CheckRange(attribute, name, value => value is >= 0 and < 1, "at least 0 and less than 1", precision, findings);
        }

        ValueRules.CheckRange(attribute, nameof(OptimizerModel.Dampening), value => value is >= 0 and <= 1, "from 0 to 1", precision, findings);
        ValueRules.CheckRange(attribute, nameof(OptimizerModel.WeightDecay), value => value >= 0, "not negative", precision, findings);
        ValueRules.CheckRange(attribute, nameof(OptimizerModel.Epsilon), value => value >= LeastEpsilon * 0.999, "at least 1E-20", precision, findings);
        foreach (var name in Clips)
        {
            ValueRules.CheckRange(attribute, name, value => value > 0, "above 0", precision, findings);
        }
    }

    private static void CheckNesterov(AttributeData attribute, List<RuleViolation> findings)
    {
        const string Nesterov = nameof(OptimizerModel.Nesterov), Momentum = nameof(OptimizerModel.Momentum), Dampening = nameof(OptimizerModel.Dampening);
        var (momentum, dampening) = (attribute.Real(Momentum) ?? 0, attribute.Real(Dampening) ?? 0);
        if (attribute.Boolean(Nesterov) == true && momentum == 0)
        {
            findings.Add(new RuleViolation(Rules.OptionsExclude, attribute.Location(Nesterov), Nesterov, "a momentum", "write Momentum = 0.9, or remove Nesterov"));
        }
        else if (attribute.Boolean(Nesterov) == true && dampening != 0)
        {
            findings.Add(new RuleViolation(Rules.OptionsExclude, attribute.Location(Dampening), Nesterov, "steps without dampening", "remove one of the two"));
        }
        else if (dampening != 0 && momentum == 0)
        {
            findings.Add(new RuleViolation(Rules.OptionsExclude, attribute.Location(Dampening), Dampening, "a momentum", "write Momentum = 0.9, or remove Dampening"));
        }
    }
}
