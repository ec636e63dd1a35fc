using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations.Formulas;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>
/// The one reader and validator of declarations, called by the generator (for the model) and by the analyzer (for the findings).
/// </summary>
internal static class NetworkReader
{
    /// <summary>Reads the network on a class: its model where it is valid, and every rule it breaks.</summary>
    public static (NetworkModel? Model, IReadOnlyList<RuleViolation> Findings) Read(
        NetworkDeclaration declaration,
        Compilation compilation,
        CancellationToken cancellation) => Read(declaration, compilation, ImmutableList<INamedTypeSymbol>.Empty, new HashSet<SyntaxTree>(), cancellation);

    /// <summary>Reads the network on a class as the user of another network, whose bodies matter.</summary>
    /// <param name="declaration">What was written.</param>
    /// <param name="compilation">The project.</param>
    /// <param name="users">The networks that are declared with this one's constants: should it need theirs, it has none.</param>
    /// <param name="sources">Receives the files whose methods' bodies are part of the model.</param>
    /// <param name="cancellation">Stops it.</param>
    public static (NetworkModel? Model, IReadOnlyList<RuleViolation> Findings) Read(
        NetworkDeclaration declaration,
        Compilation compilation,
        ImmutableList<INamedTypeSymbol> users,
        ICollection<SyntaxTree> sources,
        CancellationToken cancellation)
    {
        var findings = new List<RuleViolation>();
        if (declaration.Library.GetTypeByMetadataName(WellKnownTypes.Runtime) is null)
        {
            // The attributes are somebody else's: what else they say means nothing.
            findings.Add(new RuleViolation(Rules.LibraryMissing, declaration.Name, "Network"));
            return (null, findings);
        }

        if (declaration is { Network: null, Layers.Count: 0, Pretrained: { } pretrained })
        {
            // Whatever else the class is, it was not meant to be a network. Where there are layers, their own rule asks for [Network].
            findings.Add(new RuleViolation(Rules.WeightsWithoutNetwork, pretrained.Location(), declaration.Type.Name));
            return (null, findings);
        }

        if (declaration is { Network: null, Layers.Count: 0, Standardize: { } standardize })
        {
            findings.Add(new RuleViolation(Rules.StandardizeWithoutNetwork, standardize.Location(), declaration.Type.Name));
            return (null, findings);
        }

        if (declaration is { Network: null, Layers.Count: 0, Pretrained: null })
        {
            findings.Add(new RuleViolation(Rules.OptimizerWithoutNetwork, declaration.Optimizers[0].Attribute.Location(), declaration.Type.Name, declaration.Optimizers[0].Kind));
            return (null, findings);
        }

        (declaration, compilation) = OtherNetworks.Complete(declaration, compilation, users, findings, sources, cancellation);
        TypeRules.Check(declaration, compilation, findings, cancellation);
        LayerRules.Check(declaration, findings);
        ValueRules.Check(declaration, findings);
        OptimizerRules.Check(declaration, findings);
        var formulas = FormulaRules.Read(declaration, compilation, findings, sources, cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (findings.Any(finding => finding.IsError))
        {
            return (null, findings);
        }

        // What does not compile has the compiler's own error; there is nothing to add to it.
        var model = formulas is null ? null : ModelBuilder.Build(declaration, formulas);
        if (model is null)
        {
            return (null, findings);
        }

        NetworkRules.Check(declaration, model, findings);
        if (findings.Any(finding => finding.IsError))
        {
            // Which members it gets depends on the whole network, which must be valid first.
            return (null, findings);
        }

        MemberRules.Check(declaration, model, findings, cancellation);
        if (findings.Any(finding => finding.IsError))
        {
            return (null, findings);
        }

        StreamingRules.Check(declaration, model, findings);
        return (model, findings);
    }
}
