using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>Reads the formulas that attributes name, and tells what is wrong with them.</summary>
internal static class FormulaRules
{
    /// <summary>The formulas, null where one has faults or does not compile; the findings are added.</summary>
    /// <param name="declaration">The network.</param>
    /// <param name="compilation">Has the methods.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="sources">Receives the files of the methods' bodies.</param>
    /// <param name="cancellation">Stops it.</param>
    public static DeclaredFormulas? Read(NetworkDeclaration declaration, Compilation compilation, List<RuleViolation> findings, ICollection<SyntaxTree> sources, CancellationToken cancellation)
    {
        var precision = (Precision)(declaration.Network?.Enumeration("Precision") ?? 0);
        var (layers, isWhole) = (new List<FormulaModel?>(), true);
        foreach (var layer in declaration.Layers)
        {
            var attribute = layer.Attribute;
            FormulaOptionRules.CheckLayer(layer, findings);
            var formula = attribute.Text("Function") is { } name ? ReadActivation(attribute, name) : null;
            isWhole &= formula is not null || attribute.Text("Function") is null;
            layers.Add(formula);
        }

        FormulaModel? loss = null;
        if (declaration.Network is { } network)
        {
            FormulaOptionRules.CheckNetwork(network, findings);
            if (network.Text("LossFunction") is { } name)
            {
                var (method, value) = ReadMethod(network, "LossFunction", name, "float {0}(float y, float t)", new[] { 2 }, "y", "t");
                loss = value is null ? null : new FormulaModel(method!.Name, value, precision);
                isWhole &= loss is not null;
                FormulaWarnings.CheckLoss(network, loss, findings);
            }
        }

        return isWhole ? new DeclaredFormulas(layers, loss) : null;

        FormulaModel? ReadActivation(AttributeData attribute, string name)
        {
            var (method, value) = ReadMethod(attribute, "Function", name, "float {0}(float z)", new[] { 1 }, "z");
            if (value is null)
            {
                return null;
            }

            var formula = new FormulaModel(method!.Name, value, precision);
            if (attribute.Text("Derivative") is not { } slope)
            {
                FormulaWarnings.CheckActivation(attribute, formula, findings);
                return formula;
            }

            var (_, derivative) = ReadMethod(attribute, "Derivative", slope, "float {0}(float z)", new[] { 1, 2 }, "z", "y");
            if (derivative is null)
            {
                return null;
            }

            DerivativeCheck.Check(attribute, formula, slope, derivative, findings);
            formula = formula with { Derivative = derivative };
            FormulaWarnings.CheckActivation(attribute, formula, findings);
            return formula;
        }

        (IMethodSymbol? Method, Expr? Value) ReadMethod(AttributeData attribute, string option, string name, string shape, int[] counts, params string[] variables)
        {
            var type = attribute.Type("FunctionOf") ?? declaration.Type;
            var (method, fault) = FormulaMethods.Find(type, name, counts);
            if (method is null)
            {
                findings.Add(new RuleViolation(Rules.FormulaMissing, attribute.Location(option), name, fault!, string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, name)));
                return (null, null);
            }

            var reader = new FormulaReader(compilation, sources, cancellation);
            var value = reader.Read(method, variables);
            foreach (var found in reader.Faults.Where(found => !findings.Any(known => known.Rule == found.Violation.Rule && known.Location == found.Violation.Location)))
            {
                findings.Add(found.Violation);
            }

            if (value is null && reader.Faults.All(found => !found.Violation.IsError))
            {
                findings.Add(new RuleViolation(Rules.FormulaMissing, attribute.Location(option), name, "its body does not compile", string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, name)));
            }

            return (method, value);
        }
    }
}
