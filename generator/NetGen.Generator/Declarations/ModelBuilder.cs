using NetGen.Generator.Declarations.Formulas;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>Turns a declaration whose attributes are in order into a model, with every default filled in.</summary>
internal static class ModelBuilder
{
    /// <summary>The model, or null where an attribute does not compile.</summary>
    /// <param name="declaration">The network.</param>
    /// <param name="formulas">The formulas that its attributes name.</param>
    public static NetworkModel? Build(NetworkDeclaration declaration, DeclaredFormulas formulas)
    {
        if (declaration.Network is not { } network || network.InputShape() is not { } shape || !network.IsComplete())
        {
            return null;
        }

        var layers = new List<LayerModel>();
        for (var i = 0; i < declaration.Layers.Count; i++)
        {
            if (LayerReading.Read(declaration.Layers[i]) is not { } read)
            {
                return null;
            }

            layers.Add(read with { Formula = formulas.Layers[i] });
        }

        var file = declaration.Pretrained?.Text(0);
        if (declaration.Pretrained is not null && (file is null || !declaration.Pretrained.IsComplete()))
        {
            return null;
        }

        var optimizer = declaration.Optimizers.Count == 0 ? null : OptimizerReading.Read(declaration.Optimizers[0].Kind, declaration.Optimizers[0].Attribute);
        return new NetworkModel(
            TypeReading.Read(declaration.Type),
            shape.Size,
            network.DeclaredLoss(),
            (Precision)(network.Enumeration("Precision") ?? 0),
            (Reduction)(network.Enumeration("Reduction") ?? 0),
            network.Real("Delta") ?? 1,
            (Arithmetic)(network.Enumeration("Arithmetic") ?? 0),
            declaration.Library.GetTypeByMetadataName(WellKnownTypes.Vectors) is null ? Profile.Plain : Profile.Vector,
            TypeReading.SkipsLocalsInit(declaration.Type),
            new EquatableArray<LayerModel>(layers))
        {
            LossFormula = formulas.Loss,
            IsStatic = declaration.Type.IsStatic,
            InputShape = shape,
            Layout = (Layout)(network.Enumeration("Layout") ?? 0),
            HasInputGradient = network.Boolean("InputGradient") ?? false,
            HasActivations = network.Boolean("Activations") ?? false,
            IsStandardized = declaration.Standardize is not null,
            Pretrained = file,
            Optimizer = declaration.Type.IsStatic || !network.HasLoss() ? null : optimizer,
        };
    }
}
