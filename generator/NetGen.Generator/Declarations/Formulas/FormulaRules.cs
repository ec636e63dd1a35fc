using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>Reads the formulas that attributes name, and tells what is wrong with them.</summary>
internal sealed class FormulaRules
{
    private readonly NetworkDeclaration _declaration;
    private readonly Compilation _compilation;
    private readonly List<RuleViolation> _findings;
    private readonly ICollection<SyntaxTree> _sources;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<FormulaModel> _judged = new();
    private bool _isWhole = true;

    private FormulaRules(NetworkDeclaration declaration, Compilation compilation, List<RuleViolation> findings, ICollection<SyntaxTree> sources, CancellationToken cancellation) =>
        (_declaration, _compilation, _findings, _sources, _cancellation) = (declaration, compilation, findings, sources, cancellation);

    private Precision Precision => (Precision)(_declaration.Network?.Enumeration("Precision") ?? 0);

    /// <summary>The formulas, null where one has faults or does not compile; the findings are added.</summary>
    /// <param name="declaration">The network.</param>
    /// <param name="compilation">Has the methods.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="sources">Receives the files of the methods' bodies.</param>
    /// <param name="cancellation">Stops it.</param>
    public static DeclaredFormulas? Read(NetworkDeclaration declaration, Compilation compilation, List<RuleViolation> findings, ICollection<SyntaxTree> sources, CancellationToken cancellation)
    {
        if (declaration.Type.Arity > 0)
        {
            // Its methods would be generic too, which says nothing new.
            return null;
        }

        var rules = new FormulaRules(declaration, compilation, findings, sources, cancellation);
        var formulas = new DeclaredFormulas(declaration.Layers.Select(rules.Layer).ToList(), rules.Loss());
        return rules._isWhole ? formulas : null;
    }

    private FormulaModel? Layer(LayerDeclaration layer)
    {
        var attribute = layer.Attribute;
        FormulaOptionRules.CheckLayer(layer, _findings);
        if (!attribute.IsComplete())
        {
            _isWhole = false;
            return null;
        }

        if (attribute.Text("Function") is not { } name || Method(attribute, "Function", name, "float {0}(float z)", new[] { 1 }, "z") is not { } formula)
        {
            return null;
        }

        if (attribute.Text("Derivative") is { } slope)
        {
            if (Method(attribute, "Derivative", slope, "float {0}(float z)", new[] { 1, 2 }, "z", "y") is not { } derivative)
            {
                return null;
            }

            DerivativeCheck.Check(attribute, formula, slope, derivative.Value, _findings);
            formula = formula with { Derivative = derivative.Value };
        }

        // A formula of several layers is judged once.
        if (_judged.Add(formula))
        {
            FormulaWarnings.CheckActivation(attribute, formula, _findings);
        }

        return formula;
    }

    private FormulaModel? Loss()
    {
        if (_declaration.Network is not { } network || !network.IsComplete())
        {
            return null;
        }

        FormulaOptionRules.CheckNetwork(network, _findings);
        var loss = network.Text("LossFunction") is { } name ? Method(network, "LossFunction", name, "float {0}(float y, float t)", new[] { 2 }, "y", "t") : null;
        if (loss is not null)
        {
            FormulaWarnings.CheckLoss(network, loss, OutputRange.Of(_declaration.Layers.LastOrDefault().Attribute), _findings);
        }

        return loss;
    }

    // The formula of the method that an option names; null with a finding where it is none.
    private FormulaModel? Method(AttributeData attribute, string option, string name, string shape, int[] counts, params string[] variables)
    {
        if (attribute.Has("FunctionOf") && attribute.Type("FunctionOf") is null)
        {
            _findings.Add(new RuleViolation(Rules.FormulaOptions, attribute.Location("FunctionOf"), "FunctionOf is no class", "write the one that has the method"));
            _isWhole = false;
            return null;
        }

        var (method, fault) = FormulaMethods.Find(attribute.Type("FunctionOf") ?? _declaration.Type, !attribute.Has("FunctionOf"), name, Precision, counts);
        Expr? value = null;
        if (method is not null)
        {
            var reader = new FormulaReader(_compilation, Precision, _sources, _cancellation);
            value = reader.Read(method, attribute.Location(option), variables);

            // A method may be the formula of several layers.
            _findings.AddRange(reader.Faults.Select(found => found.Violation).Where(found => !_findings.Any(known => known.Rule == found.Rule && known.Location == found.Location)));
            fault = value is null ? reader.HasErrors ? null : "its body does not compile"
                : FormulaLimits.FaultOf(new FormulaModel(method.Name, value, Precision), variables[0]);
            value = fault is null ? value : null;
        }

        if (fault is not null)
        {
            _findings.Add(new RuleViolation(Rules.FormulaMissing, attribute.Location(option), name, fault, string.Format(CultureInfo.InvariantCulture, shape, name.Length == 0 ? "Own" : name)));
        }

        _isWhole &= value is not null;
        return value is null ? null : new FormulaModel(method!.Name, value, Precision);
    }
}
