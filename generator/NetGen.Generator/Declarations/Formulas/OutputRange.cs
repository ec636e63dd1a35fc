using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>The outputs that a network's last layer can give for pre-activations from −10 to 10: where its loss is looked at.</summary>
internal static class OutputRange
{
    private const double Most = 10;

    /// <summary>The least and the largest; all from −10 to 10 where the layer says nothing of it.</summary>
    public static (double Least, double Largest) Of(AttributeData? layer)
    {
        if (layer is null || layer.Has("Function") || ActivationCatalog.Find((Activation)(layer.Enumeration("Activation") ?? 0), layer.Real("Alpha"), layer.Real("Gain")) is not { } activation)
        {
            return (-Most, Most);
        }

        if (activation is not ElementwiseActivation each)
        {
            return (0, 1);
        }

        var values = Enumerable.Range(0, 81).Select(i => each.Value(Expr.Name("z")).Evaluate(_ => (i * 0.25) - Most)).ToList();
        return (values.Min(), values.Max());
    }
}
